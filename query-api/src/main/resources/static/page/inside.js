// One indicator in every area inside the one that is shown.
import * as api from './api.js';
import * as draw from './draw.js';
import * as format from './format.js';
import { say } from './texts.js';

const { element } = draw;
const at = (id) => document.getElementById(id);
const BELOW = {
  2025: { nation: ['province'], province: ['commune'], commune: [] },
  2021: { nation: ['province'], province: ['district', 'commune'], district: ['commune'], commune: [] },
};

let order = { by: 'value', descending: true };
let drawAgain = () => {};
let go = () => {};

at('indicator').addEventListener('change', (event) => go({ indicator: event.target.value }));
at('level').addEventListener('change', (event) => go({ level: event.target.value }));

export async function showInside(view) {
  const { lang, catalogue, boundaries, area, month, here, signal } = view;
  go = view.go;
  // Nothing lies inside a group.
  const levels = BELOW[boundaries][here.level] ?? [];
  at('inside').hidden = !levels.length;
  if (!levels.length) return;
  const level = levels.includes(view.level) ? view.level : levels[0];
  const one = catalogue.find((indicator) => indicator.code === view.indicator) ?? catalogue.find((i) => i.code === 'CN04') ?? catalogue[0];
  at('indicator').replaceChildren(...catalogue.map((indicator) =>
    element('option', { value: indicator.code, selected: indicator === one }, `${indicator.code}  ${indicator.name[lang]}`)));
  at('level').replaceChildren(...levels.map((code) =>
    element('option', { value: code, selected: code === level }, say(lang, `level${code}`))));
  at('inside-note').textContent = one.definition[lang];
  const [rows, areas] = await Promise.all([
    api.values({ indicator: one.code, within: area, level, boundaries, period: month }, lang, signal),
    api.areas({ within: area, level, boundaries }, lang)]);
  const names = new Map(areas.map((found) => [found.area, format.name(lang, found)]));
  const all = rows.map((row) => ({ ...row, name: names.get(row.area) ?? row.area }));
  drawAgain = () => table(all, areas.length, one, view);
  drawAgain();
}

const COLUMNS = ['area', 'value', 'numerator', 'denominator', 'coverage'];

function table(rows, areaCount, one, view) {
  const { lang } = view;
  const columns = COLUMNS.filter((column) => one.denominator || (column !== 'numerator' && column !== 'denominator'));
  const most = Math.max(0, ...rows.map((row) => row.value ?? 0));
  at('table').replaceChildren(
    element('caption', {}, say(lang, 'caption', format.whole(lang, rows.length), format.whole(lang, areaCount))),
    element('thead', {}, element('tr', {}, columns.map((column) => [
      heading(column, lang),
      column === 'value' ? element('td', { class: 'bars', 'aria-hidden': 'true' }) : null]).flat())),
    element('tbody', {}, sorted(rows, lang).map((row) => line(row, one, most, columns, view))));
}

function heading(column, lang) {
  const chosen = order.by === column;
  const button = element('button', { type: 'button' }, say(lang, column));
  button.addEventListener('click', () => {
    order = { by: column, descending: chosen ? !order.descending : column !== 'area' };
    drawAgain();
    at('table').querySelector('th[aria-sort] button').focus();
  });
  return element('th', {
    scope: 'col',
    class: column === 'area' ? null : 'number',
    'aria-sort': chosen ? (order.descending ? 'descending' : 'ascending') : null,
  }, button);
}

function line(row, one, most, columns, view) {
  const { lang } = view;
  const number = (text) => element('td', { class: 'number' }, text);
  const cells = {
    area: () => element('th', { scope: 'row' },
      view.link({ area: row.area, level: null }, row.name), element('span', { class: 'code' }, row.area)),
    value: () => [
      element('td', { class: 'number' }, row.value === null
        ? element('span', { class: 'none', title: say(lang, `${row.reason}_why`) }, say(lang, row.reason))
        : `${format.value(lang, row)}${format.isShare(one) ? ' %' : ''}`),
      element('td', { class: 'bars' }, row.value === null ? null : draw.bar(row.value, most))],
    numerator: () => number(row.numerator === null ? '–' : format.whole(lang, row.numerator)),
    denominator: () => number(row.denominator === null ? '–' : format.whole(lang, row.denominator)),
    coverage: () => element('td', { class: 'number small' },
      `${format.whole(lang, row.coverage.known)} / ${format.whole(lang, row.coverage.expected)}`),
  };
  return element('tr', {}, columns.map((column) => cells[column]()).flat());
}

function sorted(rows, lang) {
  const collator = new Intl.Collator(lang);
  const key = { value: (row) => row.value, numerator: (row) => row.numerator, denominator: (row) => row.denominator,
    coverage: (row) => row.coverage.known / row.coverage.expected }[order.by];
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const byName = collator.compare(a.name, b.name);
    if (!key) return sign * byName;
    // What has no value comes last either way.
    if (key(a) === null || key(b) === null) return (key(a) === null) - (key(b) === null) || byName;
    return sign * (key(a) - key(b)) || byName;
  });
}
