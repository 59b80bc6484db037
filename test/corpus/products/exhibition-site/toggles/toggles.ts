export const featureToggles = [
  {
    id: 'audioTours',
    //  ^^^^^^^^^^^^ declaration audioTours
    title: 'Audio tours',
    initialValue: false,
    description: 'Shows the player on exhibition pages',
  },
  { id: 'stagingApi', title: 'Staging API', initialValue: false, description: 'Reads from staging' },
  //    ^^^^^^^^^^^^ declaration stagingApi
] as const;
export type ToggleId = (typeof featureToggles)[number]['id'];
