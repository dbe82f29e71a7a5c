// <nz-toasts>: notes that leave by themselves after ten seconds, unless somebody points at them.

const LIFE = 10_000;

class Toasts extends HTMLElement {
  connectedCallback() {
    for (const toast of this.querySelectorAll('[data-toast]')) this.live(toast);
    this.addEventListener('click', (event) => {
      if (event.target.closest('[data-closes]')) event.target.closest('[data-toast]').remove();
    });
    // A response may carry HX-Trigger: {"nz-toast": {"text": "…"}}.
    document.addEventListener('nz-toast', (event) => this.say(event.detail.text));
  }

  say(text, undoLabel, undo) {
    const toast = document.createElement('div');
    toast.className = 'nz-toast';
    toast.dataset.toast = '';
    const words = document.createElement('p');
    words.textContent = text;
    toast.append(words);
    if (undo) toast.append(this.button(undoLabel, () => { undo(); toast.remove(); }));
    toast.append(this.button(this.dataset.close, () => toast.remove()));
    this.append(toast);
    this.live(toast);
  }

  button(label, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'nz-button nz-button--quiet nz-button--compact';
    button.textContent = label;
    button.addEventListener('click', act);
    return button;
  }

  live(toast) {
    let timer;
    const start = () => { timer = setTimeout(() => toast.remove(), LIFE); };
    const stop = () => clearTimeout(timer);
    for (const name of ['pointerenter', 'focusin']) toast.addEventListener(name, stop);
    for (const name of ['pointerleave', 'focusout']) toast.addEventListener(name, () => { stop(); start(); });
    start();
  }
}

customElements.define('nz-toasts', Toasts);

export const say = (text, undoLabel, undo) => document.querySelector('nz-toasts')?.say(text, undoLabel, undo);
