export default {
  computed: {
    showPanel() {
      return this.$features.sidePanel && !this.$features.panelKillSwitch;
      //                    ^^^^^^^^^ evaluation sidePanel
      //                                                 ^^^^^^^^^^^^^^^ evaluation panelKillSwitch
    },
  },
};
