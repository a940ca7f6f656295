import type {Attributes} from "graphology-types";
import {NodeProgram, type NodeProgramType, type ProgramInfo} from "sigma/rendering";
import type {NodeDisplayData, RenderParams} from "sigma/types";
import {floatColor} from "sigma/utils";

/** The camera is never turned, so a corner needs no angle. */
const VERTEX = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;

void main() {
  vec2 corner = a_corner * a_size * 2.0 * u_correctionRatio / u_sizeRatio;
  gl_Position = vec4((u_matrix * vec3(a_position + corner, 1)).xy, 0, 1);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /*glsl*/ `
precision mediump float;
varying vec4 v_color;

void main(void) {
  gl_FragColor = v_color;
}`;

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_correctionRatio"] as const;

/** Topics and statements: a square as wide as the disc of a name with the same weight. */
export function squareProgram<N extends Attributes, E extends Attributes>(): NodeProgramType<N, E> {
  return class extends NodeProgram<(typeof UNIFORMS)[number], N, E> {
    getDefinition() {
      const {FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP} = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          {name: "a_position", size: 2, type: FLOAT},
          {name: "a_size", size: 1, type: FLOAT},
          {name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true},
          {name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true},
        ],
        CONSTANT_ATTRIBUTES: [{name: "a_corner", size: 2, type: FLOAT}],
        CONSTANT_DATA: [
          [-1, -1],
          [-1, 1],
          [1, -1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(node: number, start: number, {x, y, size, color}: NodeDisplayData): void {
      this.array.set([x, y, size, floatColor(color), node], start);
    }

    setUniforms(params: RenderParams, {gl, uniformLocations}: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    }
  };
}
