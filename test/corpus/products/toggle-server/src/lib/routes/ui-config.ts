export const ribbon = ({ flagResolver }: Config) => {
  const variant = flagResolver.getVariant('messageRibbon');
  //                                      ^^^^^^^^^^^^^^^ evaluation messageRibbon
  return variant.enabled ? JSON.parse(variant.payload?.value ?? '{}') : undefined;
};
