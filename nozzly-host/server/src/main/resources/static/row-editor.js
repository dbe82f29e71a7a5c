// <nz-row-editor>: adds, removes and moves the rows of a form and keeps their names numbered: materials[0].weight_g.
import { say } from './toasts.js';

// Hidden fields of a row take no focus.
const FIELDS = 'select, input:not([type="hidden"])';

class RowEditor extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector('.nz-rows__list');
    this.blank = this.querySelector('template');
    this.status = this.querySelector('[role=status]');
    this.addEventListener('click', (event) => this.press(event));
    this.addEventListener('keydown', (event) => this.key(event));
    this.number();
  }

  press(event) {
    const button = event.target.closest('button[name]');
    const row = button?.closest('.nz-rows__row');
    const actions = { _add_row: () => this.add(), _remove_row: () => this.remove(row), _up_row: () => this.move(row, -1), _down_row: () => this.move(row, 1) };
    if (!button || !actions[button.name]) return;
    event.preventDefault();
    actions[button.name]();
  }

  // Alt and an arrow move the row; Alt and Enter add one.
  key(event) {
    const row = event.target.closest('.nz-rows__row');
    if (!event.altKey || !row) return;
    const actions = { ArrowUp: () => this.move(row, -1, event.target), ArrowDown: () => this.move(row, 1, event.target), Enter: () => this.add() };
    if (!actions[event.key]) return;
    event.preventDefault();
    actions[event.key]();
  }

  add() {
    this.list.append(this.blank.content.cloneNode(true));
    this.changed(this.dataset.added);
    this.list.lastElementChild.querySelector(FIELDS)?.focus();
  }

  remove(row) {
    const next = row.nextElementSibling;
    row.remove();
    this.changed(this.dataset.removed);
    (next ?? this.list.lastElementChild ?? this).querySelector(`${FIELDS}, button`)?.focus();
    say(this.dataset.removed, this.dataset.undo, () => {
      this.list.insertBefore(row, next?.isConnected ? next : null);
      this.changed(this.dataset.added);
      row.querySelector(FIELDS)?.focus();
    });
  }

  move(row, step, focus) {
    const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    const focused = focus ?? document.activeElement;
    if (step < 0) other.before(row);
    else other.after(row);
    this.changed(this.dataset.moved);
    focused?.focus();
  }

  changed(text) {
    this.number();
    this.status.textContent = text;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  number() {
    [...this.list.children].forEach((row, index) => {
      const from = row.dataset.index;
      const names = [`${this.dataset.prefix}[${from}]`, `${this.dataset.prefix}[${index}]`];
      const ids = [`f-${this.dataset.prefix}-${from}-`, `f-${this.dataset.prefix}-${index}-`];
      for (const element of row.querySelectorAll('[name], [id], [for], [aria-describedby]')) {
        this.replace(element, ['name', 'value'], names);
        this.replace(element, ['id', 'for', 'aria-describedby'], ids);
      }
      row.dataset.index = index;
    });
  }

  replace(element, attributes, [from, to]) {
    for (const attribute of attributes) {
      if (attribute === 'value' && element.localName !== 'button') continue;
      const text = element.getAttribute(attribute);
      if (text?.includes(from)) element.setAttribute(attribute, text.replaceAll(from, to));
    }
  }
}

customElements.define('nz-row-editor', RowEditor);
