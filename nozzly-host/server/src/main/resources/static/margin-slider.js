// <nz-margin-slider>: replaces the prices while the margin moves.
import { problemText } from './request.js';

const DELAY = 120;

class MarginSlider extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.range = this.querySelector('input[type=range]');
    this.number = this.querySelector('input[name]');
    this.problem = this.querySelector('[role=alert]');
    this.range.addEventListener('input', () => {
      this.number.value = this.range.value;
      this.later(DELAY);
    });
    this.number.addEventListener('input', () => {
      const value = Number(this.number.value.replace(',', '.'));
      if (Number.isFinite(value)) this.range.value = value;
      this.later(3 * DELAY);
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.later(0);
    });
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.running?.abort();
  }

  later(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), delay);
  }

  async load() {
    const target = document.querySelector(this.dataset.target);
    const address = new URL(this.form.action);
    address.searchParams.set(this.number.name, this.number.value);
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    target.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { headers: { Accept: 'text/html', 'HX-Request': 'true' }, signal: running.signal });
      const text = await answer.text();
      if (running.signal.aborted) return;
      this.problem.textContent = answer.ok ? '' : problemText(text) || this.dataset.failed;
      this.number.toggleAttribute('aria-invalid', !answer.ok);
      if (answer.ok) {
        target.innerHTML = text;
        window.htmx?.process(target);
      }
    } catch (error) {
      if (error.name !== 'AbortError') this.problem.textContent = this.dataset.failed;
    } finally {
      if (this.running === running) target.removeAttribute('aria-busy');
    }
  }
}

customElements.define('nz-margin-slider', MarginSlider);
