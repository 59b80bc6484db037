/** `feature-wrapper` -> `featureWrapper` */
export const camelName = (name: string): string => name.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `feature-wrapper` -> `FeatureWrapper` */
export const pascalName = (name: string): string => {
  const camel = camelName(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
};

/** `FeatureWrapper` and `featureWrapper` -> `feature-wrapper`: how templates may spell a name of code. */
export const kebabName = (name: string): string =>
  name.replace(/(?<=[a-z\d])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, (letter) => `-${letter}`).toLowerCase();
