// <nz-palette>: Ctrl or Cmd and K go anywhere. The pages are in the document; records come from the server while typing.

const DELAY = 80;

class Palette extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector('dialog');
    this.input = this.querySelector('input');
    this.list = this.querySelector('ul');
    this.none = this.querySelector('.nz-palette__none');
    this.pages = [...this.list.children];
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (this.dialog.open) this.dialog.close();
        else this.dialog.showModal();
      }
    });
    this.dialog.addEventListener('close', () => {
      this.input.value = '';
      this.render([]);
    });
    this.input.addEventListener('input', () => this.find());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.render([]);
  }

  key(event) {
    const options = this.options();
    const now = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length) this.select(options[(now + step + options.length) % options.length]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      options[now]?.click();
    }
  }

  options() {
    return [...this.list.querySelectorAll('[role=option]')];
  }

  select(chosen) {
    for (const option of this.options()) option.setAttribute('aria-selected', String(option === chosen));
    if (chosen) {
      this.input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  find() {
    this.render([]);
    clearTimeout(this.timer);
    this.running?.abort();
    const words = this.input.value.trim();
    if (words) this.timer = setTimeout(() => this.ask(words), DELAY);
  }

  async ask(words) {
    this.running = new AbortController();
    try {
      const address = `${this.dataset.src}?q=${encodeURIComponent(words)}`;
      const answer = await fetch(address, { headers: { Accept: 'application/json' }, signal: this.running.signal });
      if (answer.ok && this.input.value.trim() === words) this.render((await answer.json()).items ?? []);
    } catch {
      // The pages already stand in the list.
    }
  }

  render(items) {
    const words = this.input.value.trim().toLowerCase();
    const pages = this.pages.filter((page) => page.textContent.toLowerCase().includes(words));
    const known = new Set(pages.map((page) => page.querySelector('a').getAttribute('href')));
    const records = items.filter((item) => /^\/(?!\/)/.test(item.href ?? '') && !known.has(item.href)).map((item, index) => this.option(item, index));
    this.list.replaceChildren(...pages, ...records);
    this.none.hidden = this.list.childElementCount > 0;
    this.select(this.options()[0]);
  }

  option(item, index) {
    const entry = document.createElement('li');
    entry.setAttribute('role', 'none');
    const link = document.createElement('a');
    link.setAttribute('role', 'option');
    link.id = `nz-palette-record-${index}`;
    link.href = item.href;
    link.tabIndex = -1;
    const label = document.createElement('span');
    label.textContent = item.label;
    const hint = document.createElement('small');
    hint.textContent = item.hint ?? '';
    link.append(label, hint);
    entry.append(link);
    return entry;
  }
}

customElements.define('nz-palette', Palette);
