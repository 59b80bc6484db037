import { Gate as FlagGate } from './Gate';

export const Page = () => (
  <FlagGate name="page-tabs">
  //             ^^^^^^^^^^^ evaluation page-tabs
    <Tabs name="page-tabs-list" />
    //         ^^^^^^^^^^^^^^^^ nothing
  </FlagGate>
);
