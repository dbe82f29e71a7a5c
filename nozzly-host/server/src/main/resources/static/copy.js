// <nz-copy>: puts a value on the clipboard and says so.
import { say } from './toasts.js';

class Copy extends HTMLElement {
  connectedCallback() {
    this.querySelector('button').addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(this.dataset.value);
        say(this.dataset.done);
      } catch {
        getSelection()?.selectAllChildren(this.querySelector('code'));
      }
    });
  }
}

customElements.define('nz-copy', Copy);
