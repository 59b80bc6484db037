import type { Sample } from './sample.js';

export default [
  {
    title: 'Node: the instance of the module',
    code: `import * as EppoSdk from '@eppo/node-server-sdk';
await EppoSdk.init({ apiKey, assignmentLogger });
const eppoClient = EppoSdk.getInstance();
if (eppoClient.getBooleanAssignment('new-onboarding', user.id, user.attributes, false)) onboard();
const text = eppoClient.getStringAssignment('onboarding-text', user.id, {}, 'Welcome');
const steps = eppoClient.getIntegerAssignment('onboarding-steps', user.id, {}, 3);
const ratio = eppoClient.getNumericAssignment('sample-ratio', user.id, {}, 0.1);
const layout = eppoClient.getJSONAssignment('onboarding-layout', user.id, {}, { columns: 1 });`,
    evaluates: 'new-onboarding onboarding-text onboarding-steps sample-ratio onboarding-layout',
  },
  {
    title: 'The client that init resolves to, and details',
    code: `import { init } from '@eppo/js-client-sdk';
const client = await init({ apiKey, assignmentLogger });
console.log(
  client.getBooleanAssignmentDetails('detail-boolean', id, {}, false).variation,
  client.getStringAssignmentDetails('detail-string', id, {}, 'a').variation,
  client.getIntegerAssignmentDetails('detail-integer', id, {}, 1).variation,
  client.getNumericAssignmentDetails('detail-numeric', id, {}, 1.5).variation,
  client.getJSONAssignmentDetails('detail-json', id, {}, {}).evaluationDetails,
);`,
    evaluates: 'detail-boolean detail-string detail-integer detail-numeric detail-json',
  },
  {
    title: 'Bandits, and the former name',
    code: `import type { EppoClient } from '@eppo/js-client-sdk-common';
export function recommend(eppo: EppoClient, subject: string) {
  const { variation, action } = eppo.getBanditAction('shoe-bandit', subject, {}, ['nike', 'adidas'], 'control');
  const { evaluationDetails } = eppo.getBanditActionDetails('hat-bandit', subject, {}, ['cap'], 'control');
  return eppo.getBoolAssignment('show-shoes', subject, {}, false) ? action : variation + evaluationDetails;
}`,
    evaluates: 'shoe-bandit hat-bandit show-shoes',
  },
  {
    title: 'Worked out beforehand for one subject',
    code: `import { getPrecomputedInstance } from '@eppo/react-native-sdk';
export function Screen() {
  const eppo = getPrecomputedInstance();
  const size = eppo.getIntegerAssignment('font-size', 12) * eppo.getNumericAssignment('font-scale', 1);
  const theme = eppo.getJSONAssignment('theme', {});
  const { action } = eppo.getBanditAction('offer-bandit', 'none');
  return eppo.getBooleanAssignment('new-screen', false) ? (
    <Text style={{ ...theme, size }}>{eppo.getStringAssignment('screen-title', 'Hi') + action}</Text>
  ) : null;
}`,
    evaluates: 'font-size font-scale theme offer-bandit new-screen screen-title',
  },
  {
    title: 'Assignments of a school',
    code: `import { getInstance } from './homework';
console.log(getInstance().getStringAssignment('essay', 'pupil', {}, 'none'));`,
    evaluates: '',
  },
] satisfies Sample[];
