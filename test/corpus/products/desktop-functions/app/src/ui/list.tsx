import { enablePinnedRepositories } from '../lib/feature-flag';

export class RepositoryList extends React.Component<Props> {
  private readonly groups = enablePinnedRepositories() ? ['pinned', 'all'] : ['all'];
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^ evaluation enablePinnedRepositories

  public render() {
    if (!enablePinnedRepositories()) {
    //   ^^^^^^^^^^^^^^^^^^^^^^^^ evaluation enablePinnedRepositories
      return <Plain repositories={this.props.repositories} />;
    }
    return <Grouped groups={this.groups} />;
  }
}
