export enum FeatureKey {
  Chat = 'chat-widget',
//^^^^ declaration chat-widget
}
export enum Page {
  Chat = 'chat',
//^^^^ nothing
}
export enum Analytics {
  Chat = 'chat_opened',
//^^^^ nothing
}
export namespace Icons {
  export enum Name {
    Chat = 'icon-chat',
  //^^^^ nothing
  }
}
