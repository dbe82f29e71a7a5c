// What helps at the door: a password that can be looked at, a link's secret that no server sees, the browser's own time zone.

class Password extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector('input');
    const button = this.querySelector('button');
    button.addEventListener('click', () => {
      const shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      button.setAttribute('aria-pressed', String(!shown));
      field.focus();
    });
    // Sent as a password, so that the browser offers to keep it.
    field.form?.addEventListener('submit', () => { field.type = 'password'; });
  }
}

// The secret stands behind the number sign, which browsers send nowhere. It goes into the field, leaves the address, and the form goes on.
class LinkCode extends HTMLElement {
  connectedCallback() {
    this.take();
    addEventListener('hashchange', () => this.take());
  }

  take() {
    const secret = location.hash.slice(1);
    const form = this.querySelector('form');
    if (!/^[\w-]{16,400}$/.test(secret)) return;
    history.replaceState(null, '', location.pathname + location.search);
    form.elements.code.value = secret;
    form.requestSubmit();
  }
}

class OwnZone extends HTMLElement {
  connectedCallback() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const choice = [...this.querySelectorAll('option')].find((option) => option.value === zone);
    if (choice) choice.selected = true;
  }
}

customElements.define('nz-password', Password);
customElements.define('nz-link-code', LinkCode);
customElements.define('nz-own-zone', OwnZone);
