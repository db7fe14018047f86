// The page: what is chosen lies in the address, and everything shown follows from it.
import * as api from './api.js';
import * as format from './format.js';
import { showGroups } from './groups.js';
import { showInside } from './inside.js';
import { element } from './draw.js';
import { TEXTS, say } from './texts.js';

const PREFERRED = '11';
const MONTHS_BACK = 59;
const FRESHNESS_EVERY = 20_000;

const at = (id) => document.getElementById(id);
let state = {};
let running = new AbortController();
let lastPending = 0;

function remembered() {
  try {
    return localStorage.getItem('lang');
  } catch {
    return null;
  }
}

function remember(lang) {
  try {
    localStorage.setItem('lang', lang);
  } catch {
    // The address keeps it.
  }
}

function read() {
  const given = new URLSearchParams(location.search);
  const lang = given.get('lang') ?? remembered() ?? 'vi';
  const month = given.get('month');
  return {
    lang: lang in TEXTS ? lang : 'vi',
    boundaries: given.get('boundaries') === '2021' ? '2021' : '2025',
    area: given.get('area'),
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? '') ? month : null,
    indicator: given.get('indicator'),
    level: given.get('level'),
  };
}

/** The address of what is shown, but for some changes. */
function address(changes = {}) {
  const wanted = { ...state, ...changes };
  const query = new URLSearchParams();
  for (const key of ['lang', 'boundaries', 'area', 'month', 'indicator', 'level']) {
    if (wanted[key]) query.set(key, wanted[key]);
  }
  return `?${query}`;
}

function go(changes) {
  history.pushState(null, '', address(changes));
  state = read();
  show();
}

/** A link inside the page, which is followed without loading it anew. */
function link(changes, text, attributes = {}) {
  return element('a', { href: address(changes), 'data-inside': true, ...attributes }, text);
}

function translate() {
  document.documentElement.lang = state.lang;
  for (const shown of document.querySelectorAll('[data-text]')) shown.textContent = say(state.lang, shown.dataset.text);
  for (const shown of document.querySelectorAll('[data-label]')) {
    shown.setAttribute('aria-label', say(state.lang, shown.dataset.label));
  }
  for (const choice of document.querySelectorAll('[data-lang]')) {
    choice.href = address({ lang: choice.dataset.lang });
    choice.toggleAttribute('aria-current', choice.dataset.lang === state.lang);
  }
}

async function firstArea() {
  const provinces = await api.areas({ boundaries: state.boundaries, level: 'province' }, state.lang);
  return provinces.some((province) => province.area === PREFERRED) ? PREFERRED : 'VN';
}

/** What is known in each month, by the first indicator. */
async function knownByMonth(first, signal) {
  const to = format.now();
  return api.values({
    indicator: first.code, area: state.area, boundaries: state.boundaries, from: format.addMonths(to, -MONTHS_BACK), to,
  }, state.lang, signal);
}

/** Whether a month shows what the one before it showed: nothing was reported for it. */
function carriesOn(row, before) {
  return before && before.numerator === row.numerator && before.denominator === row.denominator
    && before.coverage.known === row.coverage.known;
}

/**
 * The latest month that was reported itself, of those that are known nearly as well as any: in the last ones, reports
 * are still out, and what was reported before only carries on.
 */
function bestMonth(rows) {
  const most = Math.max(0, ...rows.map((row) => row.coverage.known));
  let i = rows.findLastIndex((row) => row.coverage.known > 0 && row.coverage.known >= 0.9 * most);
  if (i < 0) return format.now();
  while (carriesOn(rows[i], rows[i - 1])) i--;
  return rows[i].period;
}

function showMonths(rows) {
  const months = new Map(rows.map((row) => [row.period, row.coverage]));
  const first = [rows[0]?.period, state.month].filter(Boolean).sort()[0];
  const options = [];
  const last = [format.now(), state.month].sort().at(-1);
  for (let month = last; month >= first; month = format.addMonths(month, -1)) {
    const known = months.get(month)?.known > 0;
    const text = format.month(state.lang, month) + (known ? '' : ` – ${say(state.lang, 'noData')}`);
    options.push(element('option', { value: month, selected: month === state.month }, text));
  }
  at('month').replaceChildren(...options);
  at('earlier').disabled = at('month').selectedIndex >= options.length - 1;
  at('later').disabled = at('month').selectedIndex <= 0;
}

/** The provinces to choose from, whether or not the place is one that there is. */
async function showProvinces(chosen) {
  const provinces = await api.areas({ boundaries: state.boundaries, level: 'province' }, state.lang);
  const order = new Intl.Collator(state.lang);
  at('province').replaceChildren(
    element('option', { value: 'VN', selected: chosen === 'VN' }, say(state.lang, 'nation')),
    ...provinces
      .toSorted((a, b) => order.compare(format.name(state.lang, a), format.name(state.lang, b)))
      .map((area) => element('option', { value: area.area, selected: area.area === chosen }, format.name(state.lang, area))));
  at('boundaries').value = state.boundaries;
}

function showTitle(path) {
  at('path').replaceChildren(...path.slice(0, -1).map((area) =>
    link({ area: area.area, level: null }, area.level === 'nation' ? say(state.lang, 'nation') : format.name(state.lang, area))));
  const here = path.at(-1);
  const title = here.level === 'nation' ? say(state.lang, 'nation') : format.name(state.lang, here);
  const month = say(state.lang, 'monthTitle', format.month(state.lang, state.month));
  at('title').replaceChildren(`${title}, `, element('small', {}, month));
  document.title = `${title}, ${month} – P6 Monitor`;
}

async function show() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  translate();
  remember(state.lang);
  at('figures').setAttribute('aria-busy', 'true');
  try {
    const catalogue = await api.indicators(state.lang);
    state.area ??= await firstArea();
    await showProvinces(state.area);
    const [path, months] = await Promise.all([
      api.path(state.boundaries, state.area, state.lang), knownByMonth(catalogue[0], signal)]);
    if (signal.aborted) return;
    state.month ??= bestMonth(months);
    if (!catalogue.some((indicator) => indicator.code === state.indicator)) state.indicator = null;
    history.replaceState(null, '', address());
    translate();
    at('permalink').href = address();
    showMonths(months);
    await showProvinces(path.find((area) => area.level === 'province')?.area ?? 'VN');
    showTitle(path);
    await Promise.all([
      showGroups(at('groups'), { ...state, catalogue, link, signal }),
      showInside({ ...state, catalogue, here: path.at(-1), link, go, signal })]);
    at('problem').hidden = true;
  } catch (problem) {
    if (signal.aborted) return;
    at('problem').textContent = problem instanceof api.Problem ? problem.message : say(state.lang, 'noAnswer');
    at('problem').hidden = false;
    for (const id of ['path', 'title', 'groups']) at(id).replaceChildren();
    at('inside').hidden = true;
  } finally {
    if (!signal.aborted) at('figures').removeAttribute('aria-busy');
  }
}

async function showFreshness() {
  let text;
  let pending = 0;
  try {
    const fresh = await api.freshness(state.lang);
    pending = fresh.pending;
    const waiting = pending ? say(state.lang, 'pending', format.whole(state.lang, pending)) : say(state.lang, 'allIn');
    text = fresh.asOf ? `${say(state.lang, 'asOf', format.moment(state.lang, fresh.asOf))}; ${waiting}` : waiting;
  } catch {
    text = say(state.lang, 'noFreshness');
  }
  // A text that is set again is read out again.
  if (at('freshness').textContent !== text) at('freshness').textContent = text;
  at('freshness').classList.toggle('waiting', pending > 0);
  if (lastPending > 0 && pending === 0) show();
  lastPending = pending;
}

/** The place in the other set: what became of it, or what it came out of. */
async function samePlace(boundaries) {
  const path = await api.path(state.boundaries, state.area, state.lang);
  const province = path.find((area) => area.level === 'province');
  if (!province) return 'VN';
  if (boundaries === '2025') return path.at(-1).successors[0] ?? province.successors[0] ?? 'VN';
  const older = await api.areas({ boundaries, level: 'province' }, state.lang);
  const from = older.filter((area) => area.successors.includes(province.area));
  return (from.find((area) => area.area === province.area) ?? from[0])?.area ?? 'VN';
}

at('province').addEventListener('change', (event) => go({ area: event.target.value, level: null }));
at('month').addEventListener('change', (event) => go({ month: event.target.value }));
at('earlier').addEventListener('click', () => go({ month: format.addMonths(state.month, -1) }));
at('later').addEventListener('click', () => go({ month: format.addMonths(state.month, 1) }));
at('boundaries').addEventListener('change', async (event) => {
  const boundaries = event.target.value;
  go({ boundaries, area: await samePlace(boundaries).catch(() => null), level: null });
});
at('choice').addEventListener('submit', (event) => event.preventDefault());
at('copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText(at('permalink').href);
  at('copied').textContent = say(state.lang, 'copied');
});
document.addEventListener('click', (event) => {
  const inside = event.target.closest('a[data-inside], a[data-lang]');
  if (!inside || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  history.pushState(null, '', inside.href);
  state = read();
  show();
  if (inside.dataset.lang) showFreshness();
  const goal = inside.hash && document.querySelector(inside.hash);
  if (goal) goal.scrollIntoView();
});
addEventListener('popstate', () => {
  state = read();
  show();
});
document.addEventListener('visibilitychange', () => document.hidden || showFreshness());
setInterval(() => document.hidden || showFreshness(), FRESHNESS_EVERY);

state = read();
show();
showFreshness();
