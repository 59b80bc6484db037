import { useNewCheckout } from './generated/openfeature';

export const Checkout = () => (useNewCheckout().value ? <New /> : <Old />);
//                             ^^^^^^^^^^^^^^ evaluation new-checkout
