// <nz-theme-switch>: the system's theme, or light, or dark; remembered on this device.

const KEY = 'nozzly.theme';

class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const button = event.target.closest('button[value]');
      if (button) this.choose(button.value);
    });
    document.addEventListener('nz-theme', () => this.show());
    this.show();
  }

  choose(theme) {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage may be barred: the choice then holds for this page.
    }
    document.dispatchEvent(new Event('nz-theme'));
  }

  show() {
    const now = document.documentElement.dataset.theme ?? 'auto';
    for (const button of this.querySelectorAll('button[value]')) button.setAttribute('aria-pressed', String(button.value === now));
  }
}

customElements.define('nz-theme-switch', ThemeSwitch);
