// The indicators of one place and month, group by group.
import * as api from './api.js';
import * as draw from './draw.js';
import * as format from './format.js';
import { say } from './texts.js';

const { element } = draw;
const GROUPS = ['CN', 'PW', 'DV', 'RM', 'HR', 'PL', 'LR', 'ST', 'CL', 'HH'];
const MONTHS = 24;

export async function showGroups(place, view) {
  const { lang, catalogue, boundaries, area, month, signal } = view;
  const rows = await api.values({ area, boundaries, from: format.addMonths(month, 1 - MONTHS), to: month }, lang, signal);
  const now = new Map();
  const course = new Map();
  for (const row of rows) {
    if (row.period === month) now.set(row.indicator, row);
    if (!course.has(row.indicator)) course.set(row.indicator, []);
    course.get(row.indicator).push(row.value);
  }
  const sections = [];
  for (const group of [...GROUPS, 'Other']) {
    const members = catalogue.filter((one) => (GROUPS.includes(one.code.slice(0, 2)) ? one.code.slice(0, 2) : 'Other') === group);
    const shown = members.filter((one) => now.has(one.code));
    if (!shown.length) continue;
    const id = `group-${group}`;
    sections.push(element('section', { class: 'group', 'aria-labelledby': id },
      element('h2', { id }, say(lang, `group${group}`)),
      shown.map((one) => indicator(one, now.get(one.code), course.get(one.code), view))));
  }
  if (!sections.length) sections.push(element('p', { class: 'problem' }, say(lang, 'nothingExpected')));
  place.replaceChildren(...sections);
}

function indicator(one, row, course, view) {
  const { lang } = view;
  return element('article', { class: 'indicator' },
    element('div', {},
      element('h3', {}, element('span', { class: 'code' }, one.code), inside(one, view)),
      element('p', { class: 'about' }, one.definition[lang]),
      element('p', { class: 'facts' },
        element('span', {}, targetOf(one, lang)),
        element('span', {}, say(lang, one.direction)),
        row.rounded && row.value !== null && element('span', {}, say(lang, 'rounded')))),
    element('div', { class: 'value' }, valueOf(one, row, lang)),
    element('div', { class: 'measure' },
      pictureOf(one, row, course, view),
      element('p', { class: row.coverage.known < row.coverage.expected ? 'coverage incomplete' : 'coverage' },
        draw.coverage(row.coverage.known, row.coverage.expected), coverageOf(one, row, lang))));
}

function inside(one, view) {
  const link = view.link({ indicator: one.code }, one.name[view.lang]);
  link.hash = '#inside';
  return link;
}

function targetOf(one, lang) {
  if (!one.target) return say(lang, 'noTarget');
  const source = one.target.source[lang];
  return `${say(lang, 'target', format.target(lang, one))} (${source.charAt(0).toLowerCase()}${source.slice(1)})`;
}

function coverageOf(one, row, lang) {
  const { known, expected } = row.coverage;
  return say(lang, 'known', format.whole(lang, known), format.whole(lang, expected), say(lang, one.counts));
}

function valueOf(one, row, lang) {
  if (row.value === null) {
    return [
      element('strong', { class: 'none' }, say(lang, row.reason)),
      element('span', {}, say(lang, `${row.reason}_why`))];
  }
  return [
    element('strong', {}, format.value(lang, row), format.isShare(one) && element('small', {}, '%')),
    !format.isShare(one) && element('span', {}, one.unit[lang]),
    row.denominator !== null
      && element('span', {}, say(lang, format.isShare(one) ? 'of' : 'over', format.whole(lang, row.numerator), format.whole(lang, row.denominator)))];
}

function pictureOf(one, row, course, view) {
  if (format.isShare(one)) return draw.gauge(row.value, one.target ? one.target.value : null);
  const spark = draw.spark(course);
  return spark && element('p', { class: 'course' }, spark, say(view.lang, 'trend', MONTHS));
}
