// <nz-drop-zone>: a file form that takes dropped files and shows how far the upload is.
import { problemText, writeHeaders } from './request.js';

class DropZone extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.input = this.querySelector('input[type=file]');
    this.face = this.querySelector('.nz-drop__face');
    this.progress = this.querySelector('.nz-drop__progress');
    this.bar = this.querySelector('progress');
    this.status = this.querySelector('[role=status]');
    this.problem = this.querySelector('[role=alert]');
    this.input.addEventListener('change', () => this.input.files.length && this.send(this.input.files[0]));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.input.files.length) this.send(this.input.files[0]);
    });
    this.querySelector('[data-cancel]').addEventListener('click', () => this.request?.abort());
    for (const name of ['dragenter', 'dragover']) {
      this.addEventListener(name, (event) => {
        event.preventDefault();
        this.classList.add('nz-drop--over');
      });
    }
    this.addEventListener('dragleave', (event) => {
      if (!this.contains(event.relatedTarget)) this.classList.remove('nz-drop--over');
    });
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      this.classList.remove('nz-drop--over');
      const file = event.dataTransfer?.files[0];
      if (file) this.send(file);
    });
  }

  send(file) {
    if (this.request) return;
    const body = new FormData(this.form);
    body.set(this.input.name, file, file.name);
    const request = new XMLHttpRequest();
    this.request = request;
    this.busy(true);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) this.show(file.name, Math.floor((event.loaded * 100) / event.total));
    });
    request.upload.addEventListener('load', () => {
      this.bar.removeAttribute('value');
      this.status.textContent = this.dataset.reading;
    });
    request.addEventListener('load', () => this.answer(request));
    request.addEventListener('error', () => this.fail(this.dataset.failed));
    request.addEventListener('abort', () => this.fail(''));
    request.open('POST', this.form.action);
    request.setRequestHeader('Accept', 'application/problem+json');
    for (const [name, value] of Object.entries(writeHeaders())) request.setRequestHeader(name, value);
    this.show(file.name, 0);
    request.send(body);
  }

  show(name, percent) {
    this.bar.value = percent;
    this.status.textContent = `${this.dataset.sending} ${name} · ${percent} %`;
  }

  answer(request) {
    if (request.status < 200 || request.status > 299) {
      this.fail(problemText(request.responseText) || this.dataset.failed);
      return;
    }
    const location = request.getResponseHeader('Location') ?? request.getResponseHeader('HX-Redirect');
    const target = this.dataset.target && document.querySelector(this.dataset.target);
    if (location) {
      window.location.assign(location);
    } else if (target) {
      this.busy(false);
      target.innerHTML = request.responseText;
      window.htmx?.process(target);
    } else {
      window.location.assign(request.responseURL);
    }
  }

  fail(text) {
    this.busy(false);
    this.problem.textContent = text;
    this.input.value = '';
    this.input.focus();
  }

  busy(sending) {
    this.face.hidden = sending;
    this.progress.hidden = !sending;
    this.problem.textContent = '';
    if (!sending) {
      this.request = undefined;
      this.status.textContent = '';
    }
  }
}

customElements.define('nz-drop-zone', DropZone);
