// Runs before the first paint, so that a chosen theme does not flash.
(() => {
  const root = document.documentElement;
  root.classList.add('nz-ready');
  try {
    const theme = localStorage.getItem('nozzly.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage may be barred: the system's theme then holds.
  }
})();
