// Small drawings and the making of elements.
const SVG = 'http://www.w3.org/2000/svg';

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function picture(kind, width, height, ...children) {
  return svg('svg', { class: kind, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...children);
}

/** A percentage on a track, with its target. */
export function gauge(percent, target) {
  const drawn = [svg('rect', { class: 'track', x: 0, y: 2, width: 100, height: 6 })];
  if (percent !== null) {
    drawn.push(svg('rect', { class: 'fill', x: 0, y: 2, width: Math.min(100, Math.max(0, percent)), height: 6 }));
  }
  if (target !== null) drawn.push(svg('line', { class: 'goal', x1: target, x2: target, y1: 0, y2: 10 }));
  return picture('gauge', 100, 10, ...drawn);
}

export function coverage(known, expected) {
  return picture('known', 100, 4,
    svg('rect', { class: 'track', x: 0, y: 0, width: 100, height: 4 }),
    svg('rect', { class: 'seen', x: 0, y: 0, width: expected ? (100 * known) / expected : 0, height: 4 }));
}

/** A bar in a column of bars. */
export function bar(value, most) {
  return picture('bar', 100, 9, svg('rect', { class: 'fill', x: 0, y: 0, width: most > 0 ? Math.max(0, (100 * value) / most) : 0, height: 9 }));
}

/** The course of a value; where there is none the line breaks. */
export function spark(values) {
  const present = values.filter((value) => value !== null);
  if (present.length < 2) return null;
  const low = Math.min(...present);
  const high = Math.max(...present);
  const x = (i) => (100 * i) / (values.length - 1);
  const y = (value) => (high === low ? 13 : 23 - (20 * (value - low)) / (high - low));
  let path = '';
  let pen = 'M';
  values.forEach((value, i) => {
    if (value === null) {
      pen = 'M';
    } else {
      path += `${pen}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = 'L';
    }
  });
  return picture('spark', 100, 26, svg('path', { class: 'line', d: path }));
}
