// Starts what lives on a page. Everything also works without it.
import './drop-zone.js';
import './margin-slider.js';
import './row-editor.js';
import './palette.js';
import './toasts.js';
import './theme-switch.js';
import './copy.js';
import './accounts.js';
import './live-jobs.js';
import './live.js';
import { newKey, writeHeaders } from './request.js';

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-opens]');
  if (opener) document.getElementById(opener.dataset.opens)?.showModal?.();
  if (event.target.closest('[data-prints]')) print();
  if (event.target.closest('[data-closes]')) event.target.closest('dialog')?.close();
  if (event.target instanceof HTMLDialogElement) event.target.close();
  for (const sheet of document.querySelectorAll('.nz-phonebar__more[open]')) {
    if (!sheet.contains(event.target)) sheet.open = false;
  }
});

for (const dialog of document.querySelectorAll('dialog[data-open]')) dialog.showModal();

// A plain form that writes says its key once: sending it twice has one effect.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches?.('form[data-writes]') || form.elements._idempotency_key) return;
  const key = document.createElement('input');
  Object.assign(key, { type: 'hidden', name: '_idempotency_key', value: newKey() });
  form.append(key);
});
document.addEventListener('input', (event) => event.target.form?.elements._idempotency_key?.remove?.());

document.addEventListener('htmx:configRequest', (event) => {
  if (event.detail.verb !== 'get') Object.assign(event.detail.headers, writeHeaders());
});
