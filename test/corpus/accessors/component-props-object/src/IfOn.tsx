import { useBooleanFlagValue } from '@openfeature/react-sdk';

export const IfOn = (props: { name: string; children: JSX.Element }) => {
  const on = useBooleanFlagValue(props.name, false);
  return on ? props.children : null;
};
