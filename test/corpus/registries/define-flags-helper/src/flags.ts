import { defineFlags } from './define-flags';

export const flags = defineFlags({
  sidebarResize: { default: false, owner: 'design' },
//^^^^^^^^^^^^^ declaration sidebarResize
  markdownTables: { default: true, owner: 'editor' },
//^^^^^^^^^^^^^^ declaration markdownTables
});
