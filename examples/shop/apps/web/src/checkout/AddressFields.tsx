import { FlagKey, useShopFlag } from '@shop/flags';
import { Field } from '@shop/ui';

export function AddressFields() {
  const autocomplete = useShopFlag(FlagKey.AddressAutocomplete);
  return (
    <fieldset>
      <Field label="Name" name="name" autoComplete="name" />
      <Field label="Street" name="street" autoComplete={autocomplete ? 'street-address' : 'off'} />
      <Field label="Town" name="town" autoComplete={autocomplete ? 'address-level2' : 'off'} />
    </fieldset>
  );
}
