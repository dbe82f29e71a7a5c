// <nz-live>: shows parts of the page anew when what they show was changed by somebody else. A part says in data-live which kinds of things it shows, or which
// single ones. While the page lies in the background nobody listens; a part in which somebody writes is left alone and says that it is old.
const WRITTEN = 'textarea, select, input:not([type=hidden], [type=checkbox], [type=radio], [type=button], [type=submit])';
const NAMED = 'textarea[name], select[name], input[name]:not([type=hidden])';
const START = 1000;
const SHOUT = 150;
const PAUSE = 800;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15000;
const ASLEEP = 15 * 60 * 1000;
const NOBODY = new Set([204, 401, 403, 404, 410]);
const GONE = new Set([401, 403, 404, 410]);

const concerns = (shown, { kind, id }) => shown.split(' ').some((what) => what === kind || what === `${kind}:${id}`);

// What a reader sees of a part, and where it leads.
const words = (part) =>
  [
    part.textContent.replace(/\s+/g, ' ').trim(),
    ...[...part.querySelectorAll('a[href], img[src], form[action], input[value]:not([type=hidden])')].map(
      (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action') ?? one.getAttribute('value'),
    ),
  ].join('\n');

const rowsOf = (part) => [...part.querySelectorAll('tr[id]')];

const around = (part) => {
  const copy = part.cloneNode(true);
  rowsOf(copy).forEach((row) => row.replaceChildren());
  return words(copy);
};

const isAltered = (control) => {
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked;
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  const first = [...control.options].findIndex((option) => option.defaultSelected);
  return control.selectedIndex !== Math.max(first, 0);
};

const isWritten = (part) =>
  [...part.querySelectorAll(WRITTEN)].some((control) => control === document.activeElement || isAltered(control));

// The same field of the same thing, wherever its row is now.
const place = (control) =>
  [
    control.closest('tr[id]')?.id ?? '',
    control.name.replace(/\[\d+\]/g, '[]'),
    control.type === 'checkbox' ? control.value : control.type === 'file' ? control.id : '',
  ].join('|');

const carry = (old, fresh) => {
  const fields = new Map([...fresh.querySelectorAll(NAMED)].map((control) => [place(control), control]));
  for (const control of [...old.querySelectorAll(NAMED)].filter(isAltered)) {
    const field = fields.get(place(control));
    if (!field) continue;
    if ('checked' in control) field.checked = control.checked;
    if (control.type === 'file') field.files = control.files;
    else field.value = control.value;
  }
};

// What pressing or following it does: two rows may say the same and do it to different things.
const deed = (one) =>
  [
    one.getAttribute('href') ?? '',
    one.getAttribute('formaction') ?? '',
    one.form?.getAttribute('action') ?? '',
    ...(one.matches('button, [type=submit]') ? [...(one.form?.querySelectorAll('input[type=hidden]') ?? [])] : [])
      .filter((hidden) => hidden.name !== '_csrf' && hidden.name !== '_version')
      .map((hidden) => `${hidden.name}=${hidden.value}`),
  ].join('\n');

const sameFocus = (fresh, focused) =>
  [...fresh.querySelectorAll(focused.tagName)].find(
    (one) => words(one) === words(focused) && (!one.name || place(one) === place(focused)) && deed(one) === deed(focused),
  );

// Whoever stood on what is gone stands on its row or part, and on nothing that does something else. A part has no box of its own; what is in it has.
const give = (next, focused, old) => {
  const same = focused === old ? null : sameFocus(next, focused);
  const place = same ?? (next.matches('[data-live]') ? next.firstElementChild : next);
  if (!same) place?.setAttribute('tabindex', '-1');
  place?.focus({ preventScroll: true });
};

const openings = (part) =>
  new Map([...part.querySelectorAll('details')].map((one) => [`${one.closest('tr[id]')?.id ?? ''}|${one.querySelector('summary')?.textContent.trim()}`, one]));

const keepOpen = (old, fresh) => {
  const known = openings(old);
  openings(fresh).forEach((one, which) => {
    if (known.has(which)) one.open = known.get(which).open;
  });
};

class Live extends HTMLElement {
  stale = new Set();

  connectedCallback() {
    if (!document.querySelector('[data-live]')) return;
    this.gone = new AbortController();
    const { signal } = this.gone;
    document.addEventListener('visibilitychange', () => this.turn(), { signal });
    for (const sign of ['pointerdown', 'keydown']) document.addEventListener(sign, () => this.wake(), { signal, passive: true });
    // The page itself comes first; what changes until then is told afterwards.
    setTimeout(() => this.wake(), START);
  }

  disconnectedCallback() {
    this.gone?.abort();
    this.line?.abort();
    clearTimeout(this.sleep);
  }

  // Whoever has left the desk is not kept signed in by what others do.
  wake() {
    if (this.gone.signal.aborted) return;
    clearTimeout(this.sleep);
    this.sleep = setTimeout(() => this.line?.abort(), ASLEEP);
    if (!this.line || this.line.signal.aborted) this.turn();
  }

  turn() {
    if (document.hidden) this.line?.abort();
    else if (!this.ended && (!this.line || this.line.signal.aborted)) this.listen();
  }

  async listen() {
    const line = new AbortController();
    this.line = line;
    let wait = FIRST_WAIT;
    if (this.stale.size > 0) this.soon();
    while (!line.signal.aborted && !this.ended) {
      try {
        this.ended = !(await this.hearOut(line.signal));
        wait = FIRST_WAIT;
      } catch {
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
      if (!line.signal.aborted && !this.ended) await new Promise((again) => setTimeout(again, wait));
    }
  }

  // Says false when there is nobody any more who may listen.
  async hearOut(signal) {
    const headers = { Accept: 'text/event-stream', ...(this.heard ? { 'Last-Event-ID': this.heard } : {}) };
    const answer = await fetch(this.dataset.events, { headers, signal, cache: 'no-store' });
    if (NOBODY.has(answer.status)) return false;
    if (!answer.ok) throw new Error(String(answer.status));
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + part.value).split(/\r?\n\r?\n/);
      rest = blocks.pop();
      blocks.forEach((block) => this.hear(block));
    }
    return true;
  }

  hear(block) {
    const said = Object.fromEntries(block.split(/\r?\n/).map((line) => [line.split(':', 1)[0], line.replace(/^[^:]*: ?/, '')]));
    if (said.id) this.heard = said.id;
    if (said.event !== 'changed') return;
    const { things, all } = JSON.parse(said.data);
    const old = [...document.querySelectorAll('[data-live]')].filter(
      (part) => all || things.some((thing) => concerns(part.dataset.live, thing)),
    );
    old.forEach((part) => this.stale.add(part.id));
    if (old.length > 0) this.soon();
  }

  // Several things may change at once, and then once is enough; what changes meanwhile is looked at again.
  soon() {
    if (this.timer) return;
    const since = performance.now() - (this.shown ?? -PAUSE);
    this.timer = setTimeout(() => this.refresh(), Math.max(SHOUT, PAUSE - since, this.patience ?? 0));
  }

  keep(ids, asked) {
    this.asked ||= asked;
    ids.forEach((id) => this.stale.add(id));
  }

  // What could not be had is asked for again, ever more seldom.
  later(ids, asked) {
    this.keep(ids, asked);
    this.patience = Math.min(Math.max(FIRST_WAIT, (this.patience ?? 0) * 2), LONGEST_WAIT);
  }

  async refresh(wanted = false) {
    const asked = wanted || this.asked;
    const stale = [...this.stale];
    const href = location.href;
    this.stale.clear();
    this.asked = false;
    try {
      const answer = await fetch(href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
      if (answer.redirected || (!answer.ok && GONE.has(answer.status))) return;
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      this.patience = 0;
      // A filter was changed meanwhile: what came answers a question that is asked no more.
      if (location.href !== href) this.keep(stale, asked);
      else if (stale.filter((id) => this.renew(document.getElementById(id), page.getElementById(id), asked)).length > 0) this.say();
    } catch {
      this.later(stale, asked);
    } finally {
      this.shown = performance.now();
      this.timer = 0;
      if (this.stale.size > 0 && this.line && !this.line.signal.aborted) this.soon();
    }
  }

  // Rows are put one by one where nothing but rows differs, else the whole part. Says whether anything is shown anew.
  renew(old, fresh, asked) {
    if (!old || !fresh || words(old) === words(fresh)) return false;
    const before = rowsOf(old);
    const after = rowsOf(fresh);
    const same = before.length > 0 && before.map((row) => row.id).join() === after.map((row) => row.id).join();
    const pairs = same && around(old) === around(fresh) ? before.map((row, index) => [row, after[index]]) : [[old, fresh]];
    return pairs.filter(([one, other]) => words(one) !== words(other)).map(([one, other]) => this.put(one, other, asked)).some(Boolean);
  }

  put(old, fresh, asked) {
    if (!asked && isWritten(old)) {
      this.note(old.closest('[data-live]'));
      return false;
    }
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const next = document.importNode(fresh, true);
    carry(old, next);
    keepOpen(old, next);
    old.replaceWith(next);
    window.htmx?.process(next);
    if (focused) give(next, focused, old);
    return true;
  }

  note(part) {
    this.old ??= new Set();
    this.old.add(part.id);
    if (this.hint?.isConnected) return;
    const show = Object.assign(document.createElement('button'), { type: 'button', className: 'nz-button nz-button--quiet nz-button--compact', textContent: this.dataset.show });
    show.addEventListener('click', () => this.showOld());
    this.hint = Object.assign(document.createElement('p'), { className: 'nz-live-hint' });
    this.hint.setAttribute('role', 'status');
    this.hint.append(this.dataset.stale, ' · ', show);
    part.before(this.hint);
  }

  showOld() {
    this.hint?.remove();
    this.old.forEach((id) => this.stale.add(id));
    this.old.clear();
    clearTimeout(this.timer);
    this.refresh(true);
  }

  say() {
    const status = this.querySelector('[role=status]');
    status.textContent = '';
    setTimeout(() => (status.textContent = this.dataset.shown), 50);
  }
}

customElements.define('nz-live', Live);
