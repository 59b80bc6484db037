import { withFeature } from '../withFeature';
import { NotFound } from './NotFound';

const Labs = () => <h1>Labs</h1>;
export default withFeature('labs-page', NotFound)(Labs);
//                         ^^^^^^^^^^^ evaluation labs-page
