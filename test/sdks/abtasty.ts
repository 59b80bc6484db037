import type { Sample } from './sample.js';

export default [
  {
    title: 'A visitor gives a flag, and the flag a value',
    code: `import { DecisionMode, Flagship } from '@flagship.io/js-sdk';
Flagship.start('<ENV>', '<KEY>', { decisionMode: DecisionMode.DECISION_API });
const visitor = Flagship.newVisitor({ visitorId: 'id', hasConsented: true, context: {} });
await visitor.fetchFlags();
const flag = visitor.getFlag('btnColor');
setColour(flag.getValue('blue'));
Flagship.getVisitor().getFlag('btnSize').getValue(16);`,
    evaluates: 'btnColor btnSize',
  },
  {
    title: 'The instance that start resolves to, and the type',
    code: `import Flagship, { type Visitor } from '@flagship.io/js-sdk';
const flagship = await Flagship.start('<ENV>', '<KEY>');
export const one = flagship.newVisitor({ visitorId: 'id' }).getFlag('promoText').getValue('');
export const two = (visitor: Visitor) => visitor.getFlag('promoOn').getValue(false);
export const three = Flagship.newVisitor({ visitorId: 'id' }).getFlag('promoEnd').getValue('never');`,
    evaluates: 'promoText promoOn promoEnd',
  },
  {
    title: 'React',
    code: `import { Flagship, useFlagship, useFsFlag } from '@flagship.io/react-sdk';
export const Button = () => {
  const colour = useFsFlag('backgroundColor').getValue('green');
  const { getFlag } = useFlagship();
  const fs = useFlagship();
  return <button style={{ colour }} title={getFlag('title').getValue('')}>{fs.getFlag('label').getValue('Buy')}</button>;
};
export const getServerSideProps = async () => ({ on: Flagship.newVisitor({}).getFlag('ssrOn').getValue(false) });`,
    evaluates: 'backgroundColor title label ssrOn',
  },
  {
    title: 'Flags of something else',
    code: `import { useFsFlag } from './file-system';
import { Flagship } from './navy';
console.log(useFsFlag('w+').getValue(0), Flagship.newVisitor({}).getFlag('pirate'));`,
    evaluates: '',
  },
] satisfies Sample[];
