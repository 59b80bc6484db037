import { IfToggle, useToggle } from '@org/toggles/react';

export function Basket() {
  const split = useToggle('basket-split-payment');
  //                      ^^^^^^^^^^^^^^^^^^^^^^ evaluation basket-split-payment
  return (
    <IfToggle toggle="basket-gift-note">
    //               ^^^^^^^^^^^^^^^^^^ evaluation basket-gift-note
      <Note split={split} />
    </IfToggle>
  );
}
