import { getParticipations } from '../ab/participations';

export function Checkout() {
  const participations = getParticipations();
  const inVariant = participations.digitalCheckout === 'variant';
  //                               ^^^^^^^^^^^^^^^ evaluation digitalCheckout
  return inVariant ? <Digital thanks={participations['thankYouCopy']} /> : <Classic />;
  //                                                 ^^^^^^^^^^^^^^ evaluation thankYouCopy
}
