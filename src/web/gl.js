// Answers Dear ImGui's questions about the GL state without asking the graphics process.
//
// Its renderer saves the whole state before a frame and puts it back afterwards, for programs that
// draw with others into one context. Nobody else draws here, and in a browser each such question
// waits until everything drawn so far is done (137 of 150 ms a frame under software drawing). So
// the questions get the state of a fresh context as their answer.
addToLibrary({
  $freshState: `{
    ${0x84E0}: ${0x84C0},  // ACTIVE_TEXTURE: TEXTURE0
    ${0x8009}: ${0x8006},  // BLEND_EQUATION_RGB: FUNC_ADD
    ${0x883D}: ${0x8006},  // BLEND_EQUATION_ALPHA: FUNC_ADD
    ${0x80C9}: 1,  // BLEND_SRC_RGB: ONE
    ${0x80C8}: 0,  // BLEND_DST_RGB: ZERO
    ${0x80CB}: 1,  // BLEND_SRC_ALPHA: ONE
    ${0x80CA}: 0,  // BLEND_DST_ALPHA: ZERO
    ${0x8B8D}: 0,  // CURRENT_PROGRAM
    ${0x8069}: 0,  // TEXTURE_BINDING_2D
    ${0x8919}: 0,  // SAMPLER_BINDING
    ${0x8894}: 0,  // ARRAY_BUFFER_BINDING
    ${0x8895}: 0,  // ELEMENT_ARRAY_BUFFER_BINDING
    ${0x88EF}: 0,  // PIXEL_UNPACK_BUFFER_BINDING
    ${0x85B5}: 0,  // VERTEX_ARRAY_BINDING
  }`,

  glGetIntegerv__deps: ['$freshState', '$emscriptenWebGLGet'],
  glGetIntegerv: (name, values) => {
    if (name == 0x0BA2 /* VIEWPORT */ || name == 0x0C10 /* SCISSOR_BOX */) {
      HEAP32.fill(0, values >> 2, (values >> 2) + 4);
    } else if (name in freshState) {
      HEAP32[values >> 2] = freshState[name];
    } else {
      emscriptenWebGLGet(name, values, {{{ cDefs.EM_FUNC_SIG_PARAM_I }}});
    }
  },

  // Every capability is off in a fresh context but dithering, which nobody asks for.
  glIsEnabled: (capability) => 0,
});
