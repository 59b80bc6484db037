import { withSplitTreatments } from '@splitsoftware/splitio-react';

const Offers = ({ treatments }) => (treatments.bundle_deals.treatment === 'on' ? <Bundles /> : <Singles />);
//                                             ^^^^^^^^^^^^ evaluation bundle_deals

export default withSplitTreatments(['bundle_deals'])(({ treatments }) => <Offers treatments={treatments} />);
//                                  ^^^^^^^^^^^^^^ evaluation bundle_deals
