import { useFlags } from 'launchdarkly-react-client-sdk';
import { useForm } from './form';

export function Form() {
  const { inlineErrors, autoSubmit } = useFlags();
  //      ^^^^^^^^^^^^ evaluation inlineErrors
  //                    ^^^^^^^^^^ evaluation autoSubmit
  const { inlineErrors: errors, autoSubmit: submit } = useForm();
  //      ^^^^^^^^^^^^ nothing
  //                            ^^^^^^^^^^ nothing
  const flags = useForm().flags;
  return <form onSubmit={autoSubmit && inlineErrors ? submit : flags.inlineErrors}>{errors}</form>;
  //                                                                 ^^^^^^^^^^^^ nothing
}
