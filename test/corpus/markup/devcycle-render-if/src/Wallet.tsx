import { RenderIfEnabled } from '@devcycle/react-client-sdk';

export const Wallet = () => (
  <RenderIfEnabled variableKey="wallet-crypto">
  //                           ^^^^^^^^^^^^^^^ evaluation wallet-crypto
    <Crypto />
  </RenderIfEnabled>
);
