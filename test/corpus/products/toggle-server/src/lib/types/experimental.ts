export type IFlagKey =
  | 'hideLastSeen'
  //^^^^^^^^^^^^^^ declaration hideLastSeen
  | 'messageRibbon'
  //^^^^^^^^^^^^^^^ declaration messageRibbon
  | 'projectTrash';
  //^^^^^^^^^^^^^^ declaration projectTrash

export const defaultExperimental = {
  flags: {
    hideLastSeen: parseEnvVarBoolean(process.env.EXPERIMENTAL_HIDE_LAST_SEEN, false),
  //^^^^^^^^^^^^ override hideLastSeen
    messageRibbon: { name: 'ribbon', enabled: false },
  //^^^^^^^^^^^^^ override messageRibbon
  },
};
