// <nz-live-jobs>: moves the bars of jobs while they run, and shows the page anew when one of them changes its state.
class LiveJobs extends HTMLElement {
  connectedCallback() {
    if (!this.dataset.events || !window.EventSource) return;
    this.source = new EventSource(this.dataset.events);
    this.source.addEventListener('job', (event) => this.hear(JSON.parse(event.data)));
  }

  disconnectedCallback() {
    this.source?.close();
  }

  hear(job) {
    const shown = this.querySelector(`[data-job="${CSS.escape(job.id)}"]`);
    if (shown?.dataset.state === job.state) this.move(shown, job.progress);
    else this.refresh();
  }

  move(shown, progress) {
    const bar = shown.querySelector('progress');
    if (bar && progress.total > 0) Object.assign(bar, { max: progress.total, value: progress.done });
    shown.querySelector('small').textContent = this.text(progress);
  }

  text({ done, total, note }) {
    const number = new Intl.NumberFormat(document.documentElement.lang);
    const far = total > 0 ? this.dataset.progress.replace('{0}', number.format(done)).replace('{1}', number.format(total)) : '';
    return [far, note].filter(Boolean).join(' · ');
  }

  // Several jobs may change at once, and then once is enough; what changes meanwhile is looked at again.
  async refresh() {
    this.stale = true;
    if (this.loading) return;
    this.loading = true;
    try {
      while (this.stale) {
        this.stale = false;
        await this.load();
      }
    } finally {
      this.loading = false;
    }
  }

  async load() {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(this.id);
    if (!fresh) return;
    this.replaceChildren(...fresh.childNodes);
    if (!fresh.dataset.events) this.source?.close();
  }
}

customElements.define('nz-live-jobs', LiveJobs);
