import { config } from './config';

export function publish(post: Post): Published {
  const { comments, sharing: shared } = post;
  //      ^^^^^^^^ nothing
  //                ^^^^^^^ nothing
  return {
    comments: comments.filter((each) => each.visible),
  //^^^^^^^^ nothing
    open: config.features.comments && post.author.sharing === 'public',
    //                    ^^^^^^^^ evaluation comments
    //                                            ^^^^^^^ nothing
    shared: config.sharing ?? shared,
    //             ^^^^^^^ nothing
  };
}
