import type { Sample } from './sample.js';

export default [
  {
    title: 'One feature of a user',
    code: `const fflip = require('fflip');
fflip.config({ criteria, features });
if (fflip.isFeatureEnabledForUser('closedBeta', user)) console.log('Welcome to the closed beta');
if (fflip.userHasFeature(user, 'formerBeta')) console.log('Welcome back');`,
    evaluates: 'closedBeta formerBeta',
  },
  {
    title: 'All features of a user',
    code: `import fflip from 'fflip';
export function handler(req, res) {
  const features = fflip.getFeaturesForUser(req.user);
  if (features.newEditor === true) return res.render('editor');
  const { oldEditor } = fflip.userFeatures(req.user);
  res.render(oldEditor ? 'old' : 'plain');
}`,
    evaluates: 'newEditor oldEditor',
  },
  {
    title: 'Features of something else',
    code: `import { getFeaturesForUser } from './billing';
const features = getFeaturesForUser(user);
if (features.invoices || plans.isFeatureEnabledForUser('exports', user)) charge();`,
    evaluates: '',
  },
] satisfies Sample[];
