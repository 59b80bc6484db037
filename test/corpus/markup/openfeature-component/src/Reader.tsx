import { FeatureFlag } from '@openfeature/react-sdk';
import { PDF_ANNOTATIONS } from './keys';

export const Reader = ({ doc }: { doc: Doc }) => (
  <article>
    <FeatureFlag flagKey="reader-outline" defaultValue={false}>
    //                   ^^^^^^^^^^^^^^^^ evaluation reader-outline
      <Outline doc={doc} />
    </FeatureFlag>
    <FeatureFlag flagKey={'reader-night'} matchValue="on" defaultValue="off" fallback={<Day />}>
    //                    ^^^^^^^^^^^^^^ evaluation reader-night
      {({ value }) => <Night level={value} />}
    </FeatureFlag>
    <FeatureFlag flagKey={PDF_ANNOTATIONS} defaultValue={false}>
    //                    ^^^^^^^^^^^^^^^ evaluation pdf-annotations
      <Annotations />
    </FeatureFlag>
  </article>
);
