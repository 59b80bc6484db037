import { FeatureGate } from './FeatureGate';

export const Sidebar = () => (
  <nav>
    <a href="/">Home</a>
    <FeatureGate flag="sidebar-favorites">
    //                ^^^^^^^^^^^^^^^^^^^ evaluation sidebar-favorites
      <Favorites />
    </FeatureGate>
    <FeatureGate flag={'sidebar-trash'} fallback={<OldTrash />}>
    //                 ^^^^^^^^^^^^^^^ evaluation sidebar-trash
      <Trash />
    </FeatureGate>
  </nav>
);
