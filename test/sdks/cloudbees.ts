import type { Sample } from './sample.js';

export default [
  {
    title: 'browser: a container holds the flags, and is registered under a namespace',
    code: `import Rox from 'rox-browser';
const flags = {
  showReceipts: new Rox.Flag(),
  receiptColour: new Rox.RoxString('white', ['blue', 'green']),
  receiptSize: new Rox.RoxNumber(12, [14, 18]),
};
Rox.register('receipts', flags);
await Rox.setup('app-key', {});
if (flags.showReceipts.isEnabled()) {
  draw(flags.receiptColour.getValue(), flags.receiptSize.getValue());
}`,
    declares: 'receipts.showReceipts receipts.receiptColour receipts.receiptSize',
    evaluates: 'receipts.showReceipts receipts.receiptColour receipts.receiptSize',
  },
  {
    title: 'named exports, and a class as the container',
    code: `import { Flag, RoxNumber, RoxString, Rox } from 'rox-ssr';
class Flags {
  fastLane = new Flag(false);
  laneTitle = new RoxString('Lane');
  laneCount = new RoxNumber(2);
}
export const flags = new Flags();
Rox.register('lanes', flags);
export const title = () => (flags.fastLane.isEnabled() ? flags.laneTitle.getValue() : flags.laneCount.getValue());`,
    declares: 'lanes.fastLane lanes.laneTitle lanes.laneCount',
    evaluates: 'lanes.fastLane lanes.laneTitle lanes.laneCount',
  },
  {
    title: 'Node, classes of older versions, and a container that is registered without a namespace',
    code: `const Rox = require('rox-node');
const container = {
  darkReports: new Rox.Flag(),
  reportColours: new Rox.Variant('red', ['red', 'blue']),
  reportFooter: new Rox.Configuration('2026'),
};
Rox.register('', container);
module.exports = () => container.darkReports.isEnabled() && container.reportColours.getValue() + container.reportFooter.getValue();`,
    declares: 'darkReports reportColours reportFooter',
    evaluates: 'darkReports reportColours reportFooter',
  },
  {
    title: 'a flag that no container declares',
    code: `import Rox from 'rox-browser';
if (Rox.dynamicApi.isEnabled('reports.weekly', false)) print(Rox.dynamicApi.value('reports.paper', 'A4'));
Rox.dynamicApi.getNumber('reports.copies', 1);`,
    evaluates: 'reports.weekly reports.paper reports.copies',
  },
  {
    title: 'Flag, isEnabled and getValue of others',
    code: `import { Flag } from './geography';
const countries = { germany: new Flag('de') };
countries.germany.isEnabled();
button.isEnabled();
input.getValue();`,
    evaluates: '',
  },
] satisfies Sample[];
