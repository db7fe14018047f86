// Numbers, months and moments as each language writes them.
const LOCALES = { vi: 'vi-VN', en: 'en-GB' };
const cache = new Map();

function formatter(lang, digits) {
  const key = lang + digits;
  if (!cache.has(key)) {
    cache.set(key, new Intl.NumberFormat(LOCALES[lang], { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  }
  return cache.get(key);
}

export const whole = (lang, number) => formatter(lang, 0).format(number);

/** Whether the value is a part of a whole; per 100 of something else it may exceed 100. */
export const isShare = (indicator) => indicator.percent && indicator.unit.vi === '%';

/** One decimal for ratios, none for counts. */
export function value(lang, row) {
  return formatter(lang, row.denominator === null ? 0 : 1).format(row.value);
}

export function target(lang, indicator) {
  const number = formatter(lang, Number.isInteger(indicator.target.value) ? 0 : 1).format(indicator.target.value);
  return isShare(indicator) ? `${number} %` : number;
}

export function month(lang, code) {
  const [year, number] = code.split('-');
  if (lang === 'vi') return `${Number(number)}/${year}`;
  return new Date(Date.UTC(year, number - 1)).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

export function moment(lang, instant) {
  return new Date(instant).toLocaleString(LOCALES[lang], {
    hour: '2-digit', minute: '2-digit', day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh',
  });
}

/** The name of an area; the old English names are not everywhere. */
export const name = (lang, area) => (lang === 'en' && area.nameEn) || area.name;

/** The current month in Vietnam. */
export function now() {
  const parts = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' })
    .formatToParts(new Date());
  const part = (type) => parts.find((p) => p.type === type).value;
  return `${part('year')}-${part('month')}`;
}

export function addMonths(code, count) {
  const [year, number] = code.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
