export enum Flag {
  Integrations = 'integrations-page',
//^^^^^^^^^^^^ declaration integrations-page
}
