import { createToggleClient } from './toggle-client';

const toggles = createToggleClient();

export function contactActions(userId: string): string[] {
  const actions = ['edit'];
  if (toggles.on('merge-contacts', userId)) actions.push('merge');
  //             ^^^^^^^^^^^^^^^^ evaluation merge-contacts
  if (toggles.off('lock-contacts', userId)) actions.push('delete');
  //              ^^^^^^^^^^^^^^^ evaluation lock-contacts
  return actions;
}
