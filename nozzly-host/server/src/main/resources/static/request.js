// What every request of our pages sends, and how a refusal is read.

export const csrfToken = () => document.querySelector('meta[name="csrf-token"]')?.content ?? '';

// randomUUID is missing without https; workshops on a local network may have none.
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const writeHeaders = (key = newKey()) => ({ 'X-CSRF-Token': csrfToken(), 'Idempotency-Key': key });

// The detail of a problem, with the errors of its fields; empty when the text is no problem.
export function problemText(text) {
  try {
    const problem = JSON.parse(text);
    const errors = (problem.errors ?? []).map((error) => error.message).filter((message) => message && message !== problem.detail);
    return [problem.detail ?? problem.title ?? '', ...errors].filter(Boolean).join(' ');
  } catch {
    return '';
  }
}
