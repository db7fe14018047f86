// What the page asks the API. Answers that do not change while the page is open are kept.
const kept = new Map();

/** An answer that says what is wrong. */
export class Problem extends Error {}

async function ask(path, parameters, lang, signal) {
  const query = new URLSearchParams(parameters).toString();
  const response = await fetch(`api/v1/${path}${query && '?'}${query}`, {
    headers: { Accept: 'application/json', 'Accept-Language': lang },
    signal,
  });
  const body = await response.json();
  if (!response.ok) throw new Problem(body.detail);
  return body;
}

async function askOnce(path, parameters, lang) {
  const key = path + JSON.stringify(parameters);
  if (!kept.has(key)) {
    kept.set(key, ask(path, parameters, lang).catch((problem) => {
      kept.delete(key);
      throw problem;
    }));
  }
  return kept.get(key);
}

export const indicators = async (lang) => (await askOnce('indicators', {}, lang)).indicators;
export const freshness = (lang) => ask('freshness', {}, lang);
export const area = (boundaries, code, lang) => askOnce(`areas/${encodeURIComponent(code)}`, { boundaries }, lang);
export const areas = async (parameters, lang) => (await askOnce('areas', parameters, lang)).areas;
export const values = async (parameters, lang, signal) => (await ask('values', parameters, lang, signal)).values;

/** The area and those above it, the nation first. */
export async function path(boundaries, code, lang) {
  const found = await area(boundaries, code, lang);
  return found.parent ? [...(await path(boundaries, found.parent, lang)), found] : [found];
}
