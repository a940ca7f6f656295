import type {Attributes} from "graphology-types";
import type {ProgramInfo} from "sigma/rendering";
import {
  createEdgeArrowHeadProgram,
  createEdgeCompoundProgram,
  EdgeProgram,
  type EdgeProgramType,
} from "sigma/rendering";
import type {EdgeDisplayData, NodeDisplayData, RenderParams} from "sigma/types";
import {floatColor} from "sigma/utils";

const VERTEX = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
attribute float a_radius;
attribute float a_radiusCoef;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying float v_along;

void main() {
  vec2 side = normalize(a_normal * a_normalCoef);
  float pixel = 2.0 * u_correctionRatio / u_sizeRatio;
  float thickness = max(length(a_normal), u_minEdgeThickness * u_sizeRatio) * pixel * 0.5;
  float direction = sign(a_radius * a_radiusCoef);
  float retreat = abs(direction) * (a_radius * pixel + thickness * HEAD_LENGTH * 2.0);
  vec2 backwards = vec2(-direction * side.y, direction * side.x);
  vec2 position = mix(a_positionStart, a_positionEnd, a_positionCoef);
  gl_Position = vec4((u_matrix * vec3(position + side * thickness + backwards * retreat, 1)).xy, 0, 1);
  v_along = (a_positionCoef * length(a_positionEnd - a_positionStart) - retreat) / pixel;

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

/** Seven pixels of line, five of gap; solid for the mouse, which should not fall through the gaps. */
const FRAGMENT = /*glsl*/ `
precision mediump float;
varying vec4 v_color;
varying float v_along;

void main(void) {
  #ifndef PICKING_MODE
  if (fract(v_along / 12.0) > 0.58) discard;
  #endif
  gl_FragColor = v_color;
}`;

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_correctionRatio", "u_minEdgeThickness"] as const;

/** Hedged edges: a dashed straight line that ends at the arrow head. The library draws none. */
export function dashedArrowProgram<N extends Attributes, E extends Attributes>(head: {
  readonly lengthToThicknessRatio: number;
  readonly widenessToThicknessRatio: number;
}): EdgeProgramType<N, E> {
  class DashedProgram extends EdgeProgram<(typeof UNIFORMS)[number], N, E> {
    getDefinition() {
      const {FLOAT, UNSIGNED_BYTE, TRIANGLES} = WebGLRenderingContext;
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX.replace("HEAD_LENGTH", head.lengthToThicknessRatio.toFixed(1)),
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          {name: "a_positionStart", size: 2, type: FLOAT},
          {name: "a_positionEnd", size: 2, type: FLOAT},
          {name: "a_normal", size: 2, type: FLOAT},
          {name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true},
          {name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true},
          {name: "a_radius", size: 1, type: FLOAT},
        ],
        CONSTANT_ATTRIBUTES: [
          {name: "a_positionCoef", size: 1, type: FLOAT},
          {name: "a_normalCoef", size: 1, type: FLOAT},
          {name: "a_radiusCoef", size: 1, type: FLOAT},
        ],
        CONSTANT_DATA: [
          [0, 1, 0],
          [0, -1, 0],
          [1, 1, 1],
          [1, 1, 1],
          [0, -1, 0],
          [1, -1, -1],
        ],
      };
    }

    processVisibleItem(
      edge: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const [dx, dy] = [target.x - source.x, target.y - source.y];
      const scale = (data.size || 1) / (Math.hypot(dx, dy) || 1);
      const row = [
        source.x,
        source.y,
        target.x,
        target.y,
        -dy * scale,
        dx * scale,
        floatColor(data.color),
        edge,
        target.size || 1,
      ];
      this.array.set(row, start);
    }

    setUniforms(params: RenderParams, {gl, uniformLocations}: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_minEdgeThickness, params.minEdgeThickness);
    }
  }
  return createEdgeCompoundProgram<N, E>([DashedProgram, createEdgeArrowHeadProgram<N, E>(head)]);
}
