export interface FeatureFlags {
  zipBuildCache: boolean;
  parseWithEsbuild: boolean;
}
