import { html, type Markup } from './markup.js';

const labelWidth = 112;
const barWidth = 230;
const rowHeight = 24;

/** Horizontal bars with their numbers beside them: the picture needs no legend, no grid and no colour to be read. */
export function chart(title: string, bars: { name: string; flags: number }[]): Markup {
  const most = Math.max(1, ...bars.map((bar) => bar.flags));
  const height = bars.length * rowHeight;
  const width = labelWidth + barWidth + 44;
  const summary = bars.map((bar) => `${bar.name} ${bar.flags}`).join(', ');
  return html`<figure><figcaption>${title}</figcaption><svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}: ${summary}">${bars.map(
    (bar, i) => {
      const middle = i * rowHeight + rowHeight / 2;
      const length = bar.flags === 0 ? 0 : Math.max(2, Math.round((bar.flags / most) * barWidth));
      // A name longer than the column is cut; the label of the picture holds it whole.
      const name = bar.name.length > 15 ? `${bar.name.slice(0, 14)}…` : bar.name;
      return html`<text x="0" y="${middle + 4}">${name}</text><rect x="${labelWidth}" y="${middle - 7}" width="${length}" height="14" rx="2"/><text x="${labelWidth + length + 7}" y="${middle + 4}">${bar.flags}</text>`;
    },
  )}</svg></figure>`;
}
