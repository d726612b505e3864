// Generated from qapi/*.json by `npm run generate`. Do not edit.
// @ts-nocheck: written by ajv

const ONE_ERROR = [null];
("use strict");

const schema7 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    "base-node": { type: "string" },
    base: { type: "string" },
    "top-node": { type: "string" },
    top: { type: "string" },
    "backing-file": { type: "string" },
    "backing-mask-protocol": { type: "boolean" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "on-error": { $ref: "#/definitions/BlockdevOnError" },
    "filter-node-name": { type: "string" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
  },
  required: ["device"],
  additionalProperties: false,
};
const func0 = Object.prototype.hasOwnProperty;
const schema8 = { type: "string", enum: ["report", "ignore", "enospc", "stop", "auto"] };

function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate23.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "report" || data === "ignore" || data === "enospc" || data === "stop" || data === "auto")) {
    validate23.errors = ONE_ERROR;
    return false;
  }
  validate23.errors = vErrors;
  return errors === 0;
}

function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate22.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema7.properties, key0)) {
            validate22.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate22.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate22.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["base-node"] !== undefined && func0.call(data, "base-node")) {
                const _errs6 = errors;
                if (typeof data["base-node"] !== "string") {
                  validate22.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.base !== undefined && func0.call(data, "base")) {
                  const _errs8 = errors;
                  if (typeof data.base !== "string") {
                    validate22.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["top-node"] !== undefined && func0.call(data, "top-node")) {
                    const _errs10 = errors;
                    if (typeof data["top-node"] !== "string") {
                      validate22.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.top !== undefined && func0.call(data, "top")) {
                      const _errs12 = errors;
                      if (typeof data.top !== "string") {
                        validate22.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["backing-file"] !== undefined && func0.call(data, "backing-file")) {
                        const _errs14 = errors;
                        if (typeof data["backing-file"] !== "string") {
                          validate22.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["backing-mask-protocol"] !== undefined && func0.call(data, "backing-mask-protocol")) {
                          const _errs16 = errors;
                          if (typeof data["backing-mask-protocol"] !== "boolean") {
                            validate22.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.speed !== undefined && func0.call(data, "speed")) {
                            let data8 = data.speed;
                            const _errs18 = errors;
                            if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                              validate22.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs18) {
                              if (typeof data8 == "number" && isFinite(data8)) {
                                if (data8 > 9007199254740991 || isNaN(data8)) {
                                  validate22.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data8 < -9007199254740991 || isNaN(data8)) {
                                    validate22.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs18 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["on-error"] !== undefined && func0.call(data, "on-error")) {
                              const _errs20 = errors;
                              if (
                                !validate23(data["on-error"], {
                                  instancePath: instancePath + "/on-error",
                                  parentData: data,
                                  parentDataProperty: "on-error",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs20 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["filter-node-name"] !== undefined && func0.call(data, "filter-node-name")) {
                                const _errs21 = errors;
                                if (typeof data["filter-node-name"] !== "string") {
                                  validate22.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs21 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                                  const _errs23 = errors;
                                  if (typeof data["auto-finalize"] !== "boolean") {
                                    validate22.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs23 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                    const _errs25 = errors;
                                    if (typeof data["auto-dismiss"] !== "boolean") {
                                      validate22.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs25 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate22.errors = ONE_ERROR;
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}

const schema9 = {
  type: "object",
  properties: { node: { type: "string" }, name: { type: "string" } },
  required: ["node", "name"],
  additionalProperties: false,
};

function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.node === undefined || !func0.call(data, "node")) && (missing0 = "node")) ||
        ((data.name === undefined || !func0.call(data, "name")) && (missing0 = "name"))
      ) {
        validate25.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node" || key0 === "name")) {
            validate25.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.node !== undefined && func0.call(data, "node")) {
            const _errs2 = errors;
            if (typeof data.node !== "string") {
              validate25.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined && func0.call(data, "name")) {
              const _errs4 = errors;
              if (typeof data.name !== "string") {
                validate25.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate25.errors = ONE_ERROR;
      return false;
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}

const schema10 = {
  type: "object",
  properties: {
    node: { type: "string" },
    name: { type: "string" },
    granularity: { type: "integer", minimum: 0, maximum: 4294967295 },
    persistent: { type: "boolean" },
    disabled: { type: "boolean" },
  },
  required: ["node", "name"],
  additionalProperties: false,
};

function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.node === undefined || !func0.call(data, "node")) && (missing0 = "node")) ||
        ((data.name === undefined || !func0.call(data, "name")) && (missing0 = "name"))
      ) {
        validate26.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "node" ||
            key0 === "name" ||
            key0 === "granularity" ||
            key0 === "persistent" ||
            key0 === "disabled"
          )) {
            validate26.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.node !== undefined && func0.call(data, "node")) {
            const _errs2 = errors;
            if (typeof data.node !== "string") {
              validate26.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined && func0.call(data, "name")) {
              const _errs4 = errors;
              if (typeof data.name !== "string") {
                validate26.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.granularity !== undefined && func0.call(data, "granularity")) {
                let data2 = data.granularity;
                const _errs6 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate26.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs6) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 4294967295 || isNaN(data2)) {
                      validate26.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < 0 || isNaN(data2)) {
                        validate26.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.persistent !== undefined && func0.call(data, "persistent")) {
                  const _errs8 = errors;
                  if (typeof data.persistent !== "boolean") {
                    validate26.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.disabled !== undefined && func0.call(data, "disabled")) {
                    const _errs10 = errors;
                    if (typeof data.disabled !== "boolean") {
                      validate26.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate26.errors = ONE_ERROR;
      return false;
    }
  }
  validate26.errors = vErrors;
  return errors === 0;
}

const schema11 = {
  type: "object",
  properties: {
    node: { type: "string" },
    target: { type: "string" },
    bitmaps: { type: "array", items: { $ref: "#/definitions/BlockDirtyBitmapOrStr" } },
  },
  required: ["node", "target", "bitmaps"],
  additionalProperties: false,
};
const schema12 = { anyOf: [{ type: "string" }, { $ref: "#/definitions/BlockDirtyBitmap" }] };

function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data !== "string") {
    const err0 = null;
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (!validate25(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err1 = null;
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate28.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate28.errors = vErrors;
  return errors === 0;
}

function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.node === undefined || !func0.call(data, "node")) && (missing0 = "node")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target")) ||
        ((data.bitmaps === undefined || !func0.call(data, "bitmaps")) && (missing0 = "bitmaps"))
      ) {
        validate27.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node" || key0 === "target" || key0 === "bitmaps")) {
            validate27.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.node !== undefined && func0.call(data, "node")) {
            const _errs2 = errors;
            if (typeof data.node !== "string") {
              validate27.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.target !== undefined && func0.call(data, "target")) {
              const _errs4 = errors;
              if (typeof data.target !== "string") {
                validate27.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.bitmaps !== undefined && func0.call(data, "bitmaps")) {
                let data2 = data.bitmaps;
                const _errs6 = errors;
                if (errors === _errs6) {
                  if (Array.isArray(data2)) {
                    var valid1 = true;
                    const len0 = data2.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs8 = errors;
                      if (
                        !validate28(data2[i0], {
                          instancePath: instancePath + "/bitmaps/" + i0,
                          parentData: data2,
                          parentDataProperty: i0,
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
                        errors = vErrors.length;
                      }
                      var valid1 = _errs8 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate27.errors = ONE_ERROR;
                    return false;
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate27.errors = ONE_ERROR;
      return false;
    }
  }
  validate27.errors = vErrors;
  return errors === 0;
}

const schema13 = {
  type: "object",
  properties: { id: { type: "string" }, mode: { $ref: "#/definitions/BlockExportRemoveMode" } },
  required: ["id"],
  additionalProperties: false,
};
const schema14 = { type: "string", enum: ["safe", "hard"] };

function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate32.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "safe" || data === "hard")) {
    validate32.errors = ONE_ERROR;
    return false;
  }
  validate32.errors = vErrors;
  return errors === 0;
}

function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate31.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "mode")) {
            validate31.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate31.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.mode !== undefined && func0.call(data, "mode")) {
              const _errs4 = errors;
              if (
                !validate32(data.mode, {
                  instancePath: instancePath + "/mode",
                  parentData: data,
                  parentDataProperty: "mode",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate31.errors = ONE_ERROR;
      return false;
    }
  }
  validate31.errors = vErrors;
  return errors === 0;
}

const schema15 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [{ $ref: "#/definitions/BlockExportOptionsNbd" }],
};
const schema16 = {
  type: "object",
  properties: {
    type: { const: "nbd" },
    id: { type: "string" },
    "fixed-iothread": { type: "boolean" },
    iothread: { type: "string" },
    "node-name": { type: "string" },
    writable: { type: "boolean" },
    writethrough: { type: "boolean" },
    "allow-inactive": { type: "boolean" },
    name: { type: "string" },
    description: { type: "string" },
    bitmaps: { type: "array", items: { $ref: "#/definitions/BlockDirtyBitmapOrStr" } },
    "allocation-depth": { type: "boolean" },
  },
  required: ["type", "id", "node-name"],
  additionalProperties: false,
};

function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name"))
      ) {
        validate35.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema16.properties, key0)) {
            validate35.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("nbd" !== data.type) {
              validate35.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate35.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["fixed-iothread"] !== undefined && func0.call(data, "fixed-iothread")) {
                const _errs5 = errors;
                if (typeof data["fixed-iothread"] !== "boolean") {
                  validate35.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.iothread !== undefined && func0.call(data, "iothread")) {
                  const _errs7 = errors;
                  if (typeof data.iothread !== "string") {
                    validate35.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
                    const _errs9 = errors;
                    if (typeof data["node-name"] !== "string") {
                      validate35.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.writable !== undefined && func0.call(data, "writable")) {
                      const _errs11 = errors;
                      if (typeof data.writable !== "boolean") {
                        validate35.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.writethrough !== undefined && func0.call(data, "writethrough")) {
                        const _errs13 = errors;
                        if (typeof data.writethrough !== "boolean") {
                          validate35.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["allow-inactive"] !== undefined && func0.call(data, "allow-inactive")) {
                          const _errs15 = errors;
                          if (typeof data["allow-inactive"] !== "boolean") {
                            validate35.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.name !== undefined && func0.call(data, "name")) {
                            const _errs17 = errors;
                            if (typeof data.name !== "string") {
                              validate35.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.description !== undefined && func0.call(data, "description")) {
                              const _errs19 = errors;
                              if (typeof data.description !== "string") {
                                validate35.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs19 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.bitmaps !== undefined && func0.call(data, "bitmaps")) {
                                let data10 = data.bitmaps;
                                const _errs21 = errors;
                                if (errors === _errs21) {
                                  if (Array.isArray(data10)) {
                                    var valid1 = true;
                                    const len0 = data10.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                      const _errs23 = errors;
                                      if (
                                        !validate28(data10[i0], {
                                          instancePath: instancePath + "/bitmaps/" + i0,
                                          parentData: data10,
                                          parentDataProperty: i0,
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid1 = _errs23 === errors;
                                      if (!valid1) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate35.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                                var valid0 = _errs21 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["allocation-depth"] !== undefined && func0.call(data, "allocation-depth")) {
                                  const _errs24 = errors;
                                  if (typeof data["allocation-depth"] !== "boolean") {
                                    validate35.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs24 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate35.errors = ONE_ERROR;
      return false;
    }
  }
  validate35.errors = vErrors;
  return errors === 0;
}

function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate34.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "nbd") {
            if (!validate35(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
              errors = vErrors.length;
            }
          } else {
            validate34.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate34.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate34.errors = ONE_ERROR;
      return false;
    }
  }
  validate34.errors = vErrors;
  return errors === 0;
}

const schema17 = {
  type: "object",
  properties: { device: { type: "string" }, force: { type: "boolean" } },
  required: ["device"],
  additionalProperties: false,
};

function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate38.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "force")) {
            validate38.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate38.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.force !== undefined && func0.call(data, "force")) {
              const _errs4 = errors;
              if (typeof data.force !== "boolean") {
                validate38.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate38.errors = ONE_ERROR;
      return false;
    }
  }
  validate38.errors = vErrors;
  return errors === 0;
}

const schema18 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [{ $ref: "#/definitions/BlockJobChangeOptionsMirror" }, { $ref: "#/definitions/BlockJobChangeOptionsOther" }],
};
const schema19 = {
  type: "object",
  properties: {
    id: { type: "string" },
    type: { const: "mirror" },
    "copy-mode": { $ref: "#/definitions/MirrorCopyMode" },
  },
  required: ["id", "type", "copy-mode"],
  additionalProperties: false,
};
const schema20 = { type: "string", enum: ["background", "write-blocking"] };

function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate41.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "background" || data === "write-blocking")) {
    validate41.errors = ONE_ERROR;
    return false;
  }
  validate41.errors = vErrors;
  return errors === 0;
}

function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data["copy-mode"] === undefined || !func0.call(data, "copy-mode")) && (missing0 = "copy-mode"))
      ) {
        validate40.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "type" || key0 === "copy-mode")) {
            validate40.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate40.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.type !== undefined && func0.call(data, "type")) {
              const _errs4 = errors;
              if ("mirror" !== data.type) {
                validate40.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["copy-mode"] !== undefined && func0.call(data, "copy-mode")) {
                const _errs5 = errors;
                if (
                  !validate41(data["copy-mode"], {
                    instancePath: instancePath + "/copy-mode",
                    parentData: data,
                    parentDataProperty: "copy-mode",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate40.errors = ONE_ERROR;
      return false;
    }
  }
  validate40.errors = vErrors;
  return errors === 0;
}

const schema21 = {
  type: "object",
  properties: { id: { type: "string" }, type: { enum: ["commit", "stream", "backup", "create", "amend"] } },
  required: ["id", "type"],
  additionalProperties: false,
};

function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type"))
      ) {
        validate43.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "type")) {
            validate43.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate43.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.type !== undefined && func0.call(data, "type")) {
              let data1 = data.type;
              const _errs4 = errors;
              if (!(
                data1 === "commit" ||
                data1 === "stream" ||
                data1 === "backup" ||
                data1 === "create" ||
                data1 === "amend"
              )) {
                validate43.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate43.errors = ONE_ERROR;
      return false;
    }
  }
  validate43.errors = vErrors;
  return errors === 0;
}

function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate39.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "mirror") {
            if (!validate40(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "commit") {
            if (!validate43(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "stream") {
            if (!validate43(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "backup") {
            if (!validate43(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "create") {
            if (!validate43(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "amend") {
            if (!validate43(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
              errors = vErrors.length;
            }
          } else {
            validate39.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate39.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate39.errors = ONE_ERROR;
      return false;
    }
  }
  validate39.errors = vErrors;
  return errors === 0;
}

const schema22 = {
  type: "object",
  properties: { device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate50.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device")) {
            validate50.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            if (typeof data.device !== "string") {
              validate50.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate50.errors = ONE_ERROR;
      return false;
    }
  }
  validate50.errors = vErrors;
  return errors === 0;
}

const schema23 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate51.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate51.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate51.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate51.errors = ONE_ERROR;
      return false;
    }
  }
  validate51.errors = vErrors;
  return errors === 0;
}

const schema24 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate52.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate52.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate52.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate52.errors = ONE_ERROR;
      return false;
    }
  }
  validate52.errors = vErrors;
  return errors === 0;
}

const schema25 = {
  type: "object",
  properties: { device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate53.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device")) {
            validate53.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            if (typeof data.device !== "string") {
              validate53.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate53.errors = ONE_ERROR;
      return false;
    }
  }
  validate53.errors = vErrors;
  return errors === 0;
}

const schema26 = {
  type: "object",
  properties: { device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate54.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device")) {
            validate54.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            if (typeof data.device !== "string") {
              validate54.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate54.errors = ONE_ERROR;
      return false;
    }
  }
  validate54.errors = vErrors;
  return errors === 0;
}

const schema27 = {
  type: "object",
  properties: {
    device: { type: "string" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["device", "speed"],
  additionalProperties: false,
};

function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.speed === undefined || !func0.call(data, "speed")) && (missing0 = "speed"))
      ) {
        validate55.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "speed")) {
            validate55.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate55.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.speed !== undefined && func0.call(data, "speed")) {
              let data1 = data.speed;
              const _errs4 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
                validate55.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate55.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data1 < -9007199254740991 || isNaN(data1)) {
                      validate55.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate55.errors = ONE_ERROR;
      return false;
    }
  }
  validate55.errors = vErrors;
  return errors === 0;
}

const schema28 = {
  type: "object",
  properties: {
    device: { type: "string" },
    "node-name": { type: "string" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["size"],
  additionalProperties: false,
};

function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size")) {
        validate56.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "node-name" || key0 === "size")) {
            validate56.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate56.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs4 = errors;
              if (typeof data["node-name"] !== "string") {
                validate56.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.size !== undefined && func0.call(data, "size")) {
                let data2 = data.size;
                const _errs6 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate56.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs6) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate56.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < -9007199254740991 || isNaN(data2)) {
                        validate56.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate56.errors = ONE_ERROR;
      return false;
    }
  }
  validate56.errors = vErrors;
  return errors === 0;
}

const schema29 = {
  type: "object",
  properties: {
    "node-name": { type: "string" },
    "write-threshold": { type: "integer", minimum: 0, maximum: 9007199254740991 },
  },
  required: ["node-name", "write-threshold"],
  additionalProperties: false,
};

function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name")) ||
        ((data["write-threshold"] === undefined || !func0.call(data, "write-threshold")) &&
          (missing0 = "write-threshold"))
      ) {
        validate57.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node-name" || key0 === "write-threshold")) {
            validate57.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
            const _errs2 = errors;
            if (typeof data["node-name"] !== "string") {
              validate57.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["write-threshold"] !== undefined && func0.call(data, "write-threshold")) {
              let data1 = data["write-threshold"];
              const _errs4 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
                validate57.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate57.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data1 < 0 || isNaN(data1)) {
                      validate57.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate57.errors = ONE_ERROR;
      return false;
    }
  }
  validate57.errors = vErrors;
  return errors === 0;
}

const schema30 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    base: { type: "string" },
    "base-node": { type: "string" },
    "backing-file": { type: "string" },
    "backing-mask-protocol": { type: "boolean" },
    bottom: { type: "string" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "on-error": { $ref: "#/definitions/BlockdevOnError" },
    "filter-node-name": { type: "string" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
  },
  required: ["device"],
  additionalProperties: false,
};

function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate58.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema30.properties, key0)) {
            validate58.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate58.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate58.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.base !== undefined && func0.call(data, "base")) {
                const _errs6 = errors;
                if (typeof data.base !== "string") {
                  validate58.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["base-node"] !== undefined && func0.call(data, "base-node")) {
                  const _errs8 = errors;
                  if (typeof data["base-node"] !== "string") {
                    validate58.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["backing-file"] !== undefined && func0.call(data, "backing-file")) {
                    const _errs10 = errors;
                    if (typeof data["backing-file"] !== "string") {
                      validate58.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["backing-mask-protocol"] !== undefined && func0.call(data, "backing-mask-protocol")) {
                      const _errs12 = errors;
                      if (typeof data["backing-mask-protocol"] !== "boolean") {
                        validate58.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.bottom !== undefined && func0.call(data, "bottom")) {
                        const _errs14 = errors;
                        if (typeof data.bottom !== "string") {
                          validate58.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.speed !== undefined && func0.call(data, "speed")) {
                          let data7 = data.speed;
                          const _errs16 = errors;
                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                            validate58.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs16) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate58.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate58.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["on-error"] !== undefined && func0.call(data, "on-error")) {
                            const _errs18 = errors;
                            if (
                              !validate23(data["on-error"], {
                                instancePath: instancePath + "/on-error",
                                parentData: data,
                                parentDataProperty: "on-error",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs18 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["filter-node-name"] !== undefined && func0.call(data, "filter-node-name")) {
                              const _errs19 = errors;
                              if (typeof data["filter-node-name"] !== "string") {
                                validate58.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs19 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                                const _errs21 = errors;
                                if (typeof data["auto-finalize"] !== "boolean") {
                                  validate58.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs21 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                  const _errs23 = errors;
                                  if (typeof data["auto-dismiss"] !== "boolean") {
                                    validate58.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs23 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate58.errors = ONE_ERROR;
      return false;
    }
  }
  validate58.errors = vErrors;
  return errors === 0;
}

const schema31 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    sync: { $ref: "#/definitions/MirrorSyncMode" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    bitmap: { type: "string" },
    "bitmap-mode": { $ref: "#/definitions/BitmapSyncMode" },
    compress: { type: "boolean" },
    "on-source-error": { $ref: "#/definitions/BlockdevOnError" },
    "on-target-error": { $ref: "#/definitions/BlockdevOnError" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
    "filter-node-name": { type: "string" },
    "discard-source": { type: "boolean" },
    "x-perf": { $ref: "#/definitions/BackupPerf" },
    target: { type: "string" },
  },
  required: ["device", "sync", "target"],
  additionalProperties: false,
};
const schema32 = { type: "string", enum: ["top", "full", "none", "incremental", "bitmap"] };

function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate61.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "top" || data === "full" || data === "none" || data === "incremental" || data === "bitmap")) {
    validate61.errors = ONE_ERROR;
    return false;
  }
  validate61.errors = vErrors;
  return errors === 0;
}

const schema33 = { type: "string", enum: ["on-success", "never", "always"] };

function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate63.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "on-success" || data === "never" || data === "always")) {
    validate63.errors = ONE_ERROR;
    return false;
  }
  validate63.errors = vErrors;
  return errors === 0;
}

const schema34 = {
  type: "object",
  properties: {
    "use-copy-range": { type: "boolean" },
    "max-workers": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "max-chunk": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "min-cluster-size": { type: "integer", minimum: 0, maximum: 9007199254740991 },
  },
  required: [],
  additionalProperties: false,
};

function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(
          key0 === "use-copy-range" ||
          key0 === "max-workers" ||
          key0 === "max-chunk" ||
          key0 === "min-cluster-size"
        )) {
          validate67.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data["use-copy-range"] !== undefined && func0.call(data, "use-copy-range")) {
          const _errs2 = errors;
          if (typeof data["use-copy-range"] !== "boolean") {
            validate67.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data["max-workers"] !== undefined && func0.call(data, "max-workers")) {
            let data1 = data["max-workers"];
            const _errs4 = errors;
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
              validate67.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs4) {
              if (typeof data1 == "number" && isFinite(data1)) {
                if (data1 > 9007199254740991 || isNaN(data1)) {
                  validate67.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data1 < -9007199254740991 || isNaN(data1)) {
                    validate67.errors = ONE_ERROR;
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["max-chunk"] !== undefined && func0.call(data, "max-chunk")) {
              let data2 = data["max-chunk"];
              const _errs6 = errors;
              if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                validate67.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs6) {
                if (typeof data2 == "number" && isFinite(data2)) {
                  if (data2 > 9007199254740991 || isNaN(data2)) {
                    validate67.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data2 < -9007199254740991 || isNaN(data2)) {
                      validate67.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["min-cluster-size"] !== undefined && func0.call(data, "min-cluster-size")) {
                let data3 = data["min-cluster-size"];
                const _errs8 = errors;
                if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                  validate67.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs8) {
                  if (typeof data3 == "number" && isFinite(data3)) {
                    if (data3 > 9007199254740991 || isNaN(data3)) {
                      validate67.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data3 < 0 || isNaN(data3)) {
                        validate67.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate67.errors = ONE_ERROR;
      return false;
    }
  }
  validate67.errors = vErrors;
  return errors === 0;
}

function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.sync === undefined || !func0.call(data, "sync")) && (missing0 = "sync")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target"))
      ) {
        validate60.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema31.properties, key0)) {
            validate60.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate60.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate60.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.sync !== undefined && func0.call(data, "sync")) {
                const _errs6 = errors;
                if (
                  !validate61(data.sync, {
                    instancePath: instancePath + "/sync",
                    parentData: data,
                    parentDataProperty: "sync",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.speed !== undefined && func0.call(data, "speed")) {
                  let data3 = data.speed;
                  const _errs7 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate60.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate60.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate60.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.bitmap !== undefined && func0.call(data, "bitmap")) {
                    const _errs9 = errors;
                    if (typeof data.bitmap !== "string") {
                      validate60.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["bitmap-mode"] !== undefined && func0.call(data, "bitmap-mode")) {
                      const _errs11 = errors;
                      if (
                        !validate63(data["bitmap-mode"], {
                          instancePath: instancePath + "/bitmap-mode",
                          parentData: data,
                          parentDataProperty: "bitmap-mode",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.compress !== undefined && func0.call(data, "compress")) {
                        const _errs12 = errors;
                        if (typeof data.compress !== "boolean") {
                          validate60.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["on-source-error"] !== undefined && func0.call(data, "on-source-error")) {
                          const _errs14 = errors;
                          if (
                            !validate23(data["on-source-error"], {
                              instancePath: instancePath + "/on-source-error",
                              parentData: data,
                              parentDataProperty: "on-source-error",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["on-target-error"] !== undefined && func0.call(data, "on-target-error")) {
                            const _errs15 = errors;
                            if (
                              !validate23(data["on-target-error"], {
                                instancePath: instancePath + "/on-target-error",
                                parentData: data,
                                parentDataProperty: "on-target-error",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                              const _errs16 = errors;
                              if (typeof data["auto-finalize"] !== "boolean") {
                                validate60.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                const _errs18 = errors;
                                if (typeof data["auto-dismiss"] !== "boolean") {
                                  validate60.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["filter-node-name"] !== undefined && func0.call(data, "filter-node-name")) {
                                  const _errs20 = errors;
                                  if (typeof data["filter-node-name"] !== "string") {
                                    validate60.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["discard-source"] !== undefined && func0.call(data, "discard-source")) {
                                    const _errs22 = errors;
                                    if (typeof data["discard-source"] !== "boolean") {
                                      validate60.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["x-perf"] !== undefined && func0.call(data, "x-perf")) {
                                      const _errs24 = errors;
                                      if (
                                        !validate67(data["x-perf"], {
                                          instancePath: instancePath + "/x-perf",
                                          parentData: data,
                                          parentDataProperty: "x-perf",
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.target !== undefined && func0.call(data, "target")) {
                                        const _errs25 = errors;
                                        if (typeof data.target !== "string") {
                                          validate60.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs25 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate60.errors = ONE_ERROR;
      return false;
    }
  }
  validate60.errors = vErrors;
  return errors === 0;
}

const schema35 = {
  type: "object",
  properties: { "job-id": { type: "string" }, options: { $ref: "#/definitions/BlockdevCreateOptions" } },
  required: ["job-id", "options"],
  additionalProperties: false,
};
const schema36 = {
  type: "object",
  required: ["driver"],
  discriminator: { propertyName: "driver" },
  oneOf: [
    { $ref: "#/definitions/BlockdevCreateOptionsFile" },
    { $ref: "#/definitions/BlockdevCreateOptionsLuks" },
    { $ref: "#/definitions/BlockdevCreateOptionsQcow2" },
    { $ref: "#/definitions/BlockdevCreateOptionsSsh" },
    { $ref: "#/definitions/BlockdevCreateOptionsOther" },
  ],
};
const schema37 = {
  type: "object",
  properties: {
    driver: { const: "file" },
    filename: { type: "string" },
    size: { type: "integer", minimum: 0, maximum: 9007199254740991 },
    preallocation: { $ref: "#/definitions/PreallocMode" },
    nocow: { type: "boolean" },
    "extent-size-hint": { type: "integer", minimum: 0, maximum: 9007199254740991 },
  },
  required: ["driver", "filename", "size"],
  additionalProperties: false,
};
const schema38 = { type: "string", enum: ["off", "metadata", "falloc", "full"] };

function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate72.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "off" || data === "metadata" || data === "falloc" || data === "full")) {
    validate72.errors = ONE_ERROR;
    return false;
  }
  validate72.errors = vErrors;
  return errors === 0;
}

function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename")) ||
        ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size"))
      ) {
        validate71.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "driver" ||
            key0 === "filename" ||
            key0 === "size" ||
            key0 === "preallocation" ||
            key0 === "nocow" ||
            key0 === "extent-size-hint"
          )) {
            validate71.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("file" !== data.driver) {
              validate71.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.filename !== undefined && func0.call(data, "filename")) {
              const _errs3 = errors;
              if (typeof data.filename !== "string") {
                validate71.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.size !== undefined && func0.call(data, "size")) {
                let data2 = data.size;
                const _errs5 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate71.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs5) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate71.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < 0 || isNaN(data2)) {
                        validate71.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.preallocation !== undefined && func0.call(data, "preallocation")) {
                  const _errs7 = errors;
                  if (
                    !validate72(data.preallocation, {
                      instancePath: instancePath + "/preallocation",
                      parentData: data,
                      parentDataProperty: "preallocation",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.nocow !== undefined && func0.call(data, "nocow")) {
                    const _errs8 = errors;
                    if (typeof data.nocow !== "boolean") {
                      validate71.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["extent-size-hint"] !== undefined && func0.call(data, "extent-size-hint")) {
                      let data5 = data["extent-size-hint"];
                      const _errs10 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate71.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs10) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate71.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < 0 || isNaN(data5)) {
                              validate71.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate71.errors = ONE_ERROR;
      return false;
    }
  }
  validate71.errors = vErrors;
  return errors === 0;
}

const schema39 = {
  type: "object",
  properties: {
    driver: { const: "luks" },
    "key-secret": { type: "string" },
    "cipher-alg": { $ref: "#/definitions/QCryptoCipherAlgo" },
    "cipher-mode": { $ref: "#/definitions/QCryptoCipherMode" },
    "ivgen-alg": { $ref: "#/definitions/QCryptoIVGenAlgo" },
    "ivgen-hash-alg": { $ref: "#/definitions/QCryptoHashAlgo" },
    "hash-alg": { $ref: "#/definitions/QCryptoHashAlgo" },
    "iter-time": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    file: { $ref: "#/definitions/BlockdevRef" },
    header: { $ref: "#/definitions/BlockdevRef" },
    size: { type: "integer", minimum: 0, maximum: 9007199254740991 },
    preallocation: { $ref: "#/definitions/PreallocMode" },
  },
  required: ["driver", "size"],
  additionalProperties: false,
};
const schema40 = { type: "string", enum: ["aes-128", "aes-192", "aes-256", "sm4"] };

function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate75.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "aes-128" || data === "aes-192" || data === "aes-256" || data === "sm4")) {
    validate75.errors = ONE_ERROR;
    return false;
  }
  validate75.errors = vErrors;
  return errors === 0;
}

const schema41 = { type: "string", enum: ["ecb", "cbc", "xts", "ctr"] };

function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate77.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "ecb" || data === "cbc" || data === "xts" || data === "ctr")) {
    validate77.errors = ONE_ERROR;
    return false;
  }
  validate77.errors = vErrors;
  return errors === 0;
}

const schema42 = { type: "string", enum: ["plain", "plain64", "essiv"] };

function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate79.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "plain" || data === "plain64" || data === "essiv")) {
    validate79.errors = ONE_ERROR;
    return false;
  }
  validate79.errors = vErrors;
  return errors === 0;
}

const schema43 = { type: "string", enum: ["md5", "sha1", "sha256", "sha512", "sha224", "sha384", "ripemd160", "sm3"] };

function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate81.errors = ONE_ERROR;
    return false;
  }
  if (!(
    data === "md5" ||
    data === "sha1" ||
    data === "sha256" ||
    data === "sha512" ||
    data === "sha224" ||
    data === "sha384" ||
    data === "ripemd160" ||
    data === "sm3"
  )) {
    validate81.errors = ONE_ERROR;
    return false;
  }
  validate81.errors = vErrors;
  return errors === 0;
}

const schema44 = { anyOf: [{ $ref: "#/definitions/BlockdevOptions" }, { type: "string" }] };
const schema45 = {
  type: "object",
  required: ["driver"],
  discriminator: { propertyName: "driver" },
  oneOf: [
    { $ref: "#/definitions/BlockdevOptionsBlkdebug" },
    { $ref: "#/definitions/BlockdevOptionsBlklogwrites" },
    { $ref: "#/definitions/BlockdevOptionsBlkverify" },
    { $ref: "#/definitions/BlockdevOptionsCompress" },
    { $ref: "#/definitions/BlockdevOptionsCopyBeforeWrite" },
    { $ref: "#/definitions/BlockdevOptionsCopyOnRead" },
    { $ref: "#/definitions/BlockdevOptionsFile" },
    { $ref: "#/definitions/BlockdevOptionsSnapshotAccess" },
    { $ref: "#/definitions/BlockdevOptionsHostCdrom" },
    { $ref: "#/definitions/BlockdevOptionsHostDevice" },
    { $ref: "#/definitions/BlockdevOptionsHttp" },
    { $ref: "#/definitions/BlockdevOptionsHttps" },
    { $ref: "#/definitions/BlockdevOptionsLuks" },
    { $ref: "#/definitions/BlockdevOptionsNbd" },
    { $ref: "#/definitions/BlockdevOptionsNullAio" },
    { $ref: "#/definitions/BlockdevOptionsNullCo" },
    { $ref: "#/definitions/BlockdevOptionsPreallocate" },
    { $ref: "#/definitions/BlockdevOptionsQcow2" },
    { $ref: "#/definitions/BlockdevOptionsQuorum" },
    { $ref: "#/definitions/BlockdevOptionsRaw" },
    { $ref: "#/definitions/BlockdevOptionsSshWrapper" },
    { $ref: "#/definitions/BlockdevOptionsThrottle" },
    { $ref: "#/definitions/BlockdevOptionsVvfat" },
  ],
};
const schema46 = {
  type: "object",
  properties: {
    driver: { const: "blkdebug" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    image: { $ref: "#/definitions/BlockdevRef" },
    config: { type: "string" },
    align: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "max-transfer": { type: "integer", minimum: -2147483648, maximum: 2147483647 },
    "opt-write-zero": { type: "integer", minimum: -2147483648, maximum: 2147483647 },
    "max-write-zero": { type: "integer", minimum: -2147483648, maximum: 2147483647 },
    "opt-discard": { type: "integer", minimum: -2147483648, maximum: 2147483647 },
    "max-discard": { type: "integer", minimum: -2147483648, maximum: 2147483647 },
    "inject-error": { type: "array", items: { $ref: "#/definitions/BlkdebugInjectErrorOptions" } },
    "set-state": { type: "array", items: { $ref: "#/definitions/BlkdebugSetStateOptions" } },
    "take-child-perms": { type: "array", items: { $ref: "#/definitions/BlockPermission" } },
    "unshare-child-perms": { type: "array", items: { $ref: "#/definitions/BlockPermission" } },
  },
  required: ["driver", "image"],
  additionalProperties: false,
};
const schema47 = { type: "string", enum: ["ignore", "unmap"] };

function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate87.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "ignore" || data === "unmap")) {
    validate87.errors = ONE_ERROR;
    return false;
  }
  validate87.errors = vErrors;
  return errors === 0;
}

const schema48 = {
  type: "object",
  properties: { direct: { type: "boolean" }, "no-flush": { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "direct" || key0 === "no-flush")) {
          validate89.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.direct !== undefined && func0.call(data, "direct")) {
          const _errs2 = errors;
          if (typeof data.direct !== "boolean") {
            validate89.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data["no-flush"] !== undefined && func0.call(data, "no-flush")) {
            const _errs4 = errors;
            if (typeof data["no-flush"] !== "boolean") {
              validate89.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate89.errors = ONE_ERROR;
      return false;
    }
  }
  validate89.errors = vErrors;
  return errors === 0;
}

const schema49 = { type: "string", enum: ["off", "on", "unmap"] };

function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate91.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "off" || data === "on" || data === "unmap")) {
    validate91.errors = ONE_ERROR;
    return false;
  }
  validate91.errors = vErrors;
  return errors === 0;
}

const schema50 = {
  type: "object",
  properties: {
    event: { $ref: "#/definitions/BlkdebugEvent" },
    state: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    iotype: { $ref: "#/definitions/BlkdebugIOType" },
    errno: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    sector: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    once: { type: "boolean" },
    immediately: { type: "boolean" },
  },
  required: ["event"],
  additionalProperties: false,
};
const schema51 = {
  type: "string",
  enum: [
    "l1_update",
    "l1_grow_alloc_table",
    "l1_grow_write_table",
    "l1_grow_activate_table",
    "l2_load",
    "l2_update",
    "l2_update_compressed",
    "l2_alloc_cow_read",
    "l2_alloc_write",
    "read_aio",
    "read_backing_aio",
    "read_compressed",
    "write_aio",
    "write_compressed",
    "vmstate_load",
    "vmstate_save",
    "cow_read",
    "cow_write",
    "reftable_load",
    "reftable_grow",
    "reftable_update",
    "refblock_load",
    "refblock_update",
    "refblock_update_part",
    "refblock_alloc",
    "refblock_alloc_hookup",
    "refblock_alloc_write",
    "refblock_alloc_write_blocks",
    "refblock_alloc_write_table",
    "refblock_alloc_switch_table",
    "cluster_alloc",
    "cluster_alloc_bytes",
    "cluster_free",
    "flush_to_os",
    "flush_to_disk",
    "pwritev_rmw_head",
    "pwritev_rmw_after_head",
    "pwritev_rmw_tail",
    "pwritev_rmw_after_tail",
    "pwritev",
    "pwritev_zero",
    "pwritev_done",
    "empty_image_prepare",
    "l1_shrink_write_table",
    "l1_shrink_free_l2_clusters",
    "cor_write",
    "cluster_alloc_space",
    "none",
  ],
};

function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate94.errors = ONE_ERROR;
    return false;
  }
  if (!(
    data === "l1_update" ||
    data === "l1_grow_alloc_table" ||
    data === "l1_grow_write_table" ||
    data === "l1_grow_activate_table" ||
    data === "l2_load" ||
    data === "l2_update" ||
    data === "l2_update_compressed" ||
    data === "l2_alloc_cow_read" ||
    data === "l2_alloc_write" ||
    data === "read_aio" ||
    data === "read_backing_aio" ||
    data === "read_compressed" ||
    data === "write_aio" ||
    data === "write_compressed" ||
    data === "vmstate_load" ||
    data === "vmstate_save" ||
    data === "cow_read" ||
    data === "cow_write" ||
    data === "reftable_load" ||
    data === "reftable_grow" ||
    data === "reftable_update" ||
    data === "refblock_load" ||
    data === "refblock_update" ||
    data === "refblock_update_part" ||
    data === "refblock_alloc" ||
    data === "refblock_alloc_hookup" ||
    data === "refblock_alloc_write" ||
    data === "refblock_alloc_write_blocks" ||
    data === "refblock_alloc_write_table" ||
    data === "refblock_alloc_switch_table" ||
    data === "cluster_alloc" ||
    data === "cluster_alloc_bytes" ||
    data === "cluster_free" ||
    data === "flush_to_os" ||
    data === "flush_to_disk" ||
    data === "pwritev_rmw_head" ||
    data === "pwritev_rmw_after_head" ||
    data === "pwritev_rmw_tail" ||
    data === "pwritev_rmw_after_tail" ||
    data === "pwritev" ||
    data === "pwritev_zero" ||
    data === "pwritev_done" ||
    data === "empty_image_prepare" ||
    data === "l1_shrink_write_table" ||
    data === "l1_shrink_free_l2_clusters" ||
    data === "cor_write" ||
    data === "cluster_alloc_space" ||
    data === "none"
  )) {
    validate94.errors = ONE_ERROR;
    return false;
  }
  validate94.errors = vErrors;
  return errors === 0;
}

const schema52 = { type: "string", enum: ["read", "write", "write-zeroes", "discard", "flush", "block-status"] };

function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate96.errors = ONE_ERROR;
    return false;
  }
  if (!(
    data === "read" ||
    data === "write" ||
    data === "write-zeroes" ||
    data === "discard" ||
    data === "flush" ||
    data === "block-status"
  )) {
    validate96.errors = ONE_ERROR;
    return false;
  }
  validate96.errors = vErrors;
  return errors === 0;
}

function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.event === undefined || !func0.call(data, "event")) && (missing0 = "event")) {
        validate93.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "event" ||
            key0 === "state" ||
            key0 === "iotype" ||
            key0 === "errno" ||
            key0 === "sector" ||
            key0 === "once" ||
            key0 === "immediately"
          )) {
            validate93.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.event !== undefined && func0.call(data, "event")) {
            const _errs2 = errors;
            if (
              !validate94(data.event, {
                instancePath: instancePath + "/event",
                parentData: data,
                parentDataProperty: "event",
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.state !== undefined && func0.call(data, "state")) {
              let data1 = data.state;
              const _errs3 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
                validate93.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs3) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate93.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data1 < -9007199254740991 || isNaN(data1)) {
                      validate93.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.iotype !== undefined && func0.call(data, "iotype")) {
                const _errs5 = errors;
                if (
                  !validate96(data.iotype, {
                    instancePath: instancePath + "/iotype",
                    parentData: data,
                    parentDataProperty: "iotype",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.errno !== undefined && func0.call(data, "errno")) {
                  let data3 = data.errno;
                  const _errs6 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate93.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs6) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate93.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate93.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.sector !== undefined && func0.call(data, "sector")) {
                    let data4 = data.sector;
                    const _errs8 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate93.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs8) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 9007199254740991 || isNaN(data4)) {
                          validate93.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < -9007199254740991 || isNaN(data4)) {
                            validate93.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.once !== undefined && func0.call(data, "once")) {
                      const _errs10 = errors;
                      if (typeof data.once !== "boolean") {
                        validate93.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.immediately !== undefined && func0.call(data, "immediately")) {
                        const _errs12 = errors;
                        if (typeof data.immediately !== "boolean") {
                          validate93.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate93.errors = ONE_ERROR;
      return false;
    }
  }
  validate93.errors = vErrors;
  return errors === 0;
}

const schema53 = {
  type: "object",
  properties: {
    event: { $ref: "#/definitions/BlkdebugEvent" },
    state: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    new_state: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["event", "new_state"],
  additionalProperties: false,
};

function validate99(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.event === undefined || !func0.call(data, "event")) && (missing0 = "event")) ||
        ((data.new_state === undefined || !func0.call(data, "new_state")) && (missing0 = "new_state"))
      ) {
        validate99.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "event" || key0 === "state" || key0 === "new_state")) {
            validate99.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.event !== undefined && func0.call(data, "event")) {
            const _errs2 = errors;
            if (
              !validate94(data.event, {
                instancePath: instancePath + "/event",
                parentData: data,
                parentDataProperty: "event",
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.state !== undefined && func0.call(data, "state")) {
              let data1 = data.state;
              const _errs3 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
                validate99.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs3) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate99.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data1 < -9007199254740991 || isNaN(data1)) {
                      validate99.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.new_state !== undefined && func0.call(data, "new_state")) {
                let data2 = data.new_state;
                const _errs5 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate99.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs5) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate99.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < -9007199254740991 || isNaN(data2)) {
                        validate99.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate99.errors = ONE_ERROR;
      return false;
    }
  }
  validate99.errors = vErrors;
  return errors === 0;
}

const schema54 = { type: "string", enum: ["consistent-read", "write", "write-unchanged", "resize"] };

function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate102.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "consistent-read" || data === "write" || data === "write-unchanged" || data === "resize")) {
    validate102.errors = ONE_ERROR;
    return false;
  }
  validate102.errors = vErrors;
  return errors === 0;
}

const wrapper0 = { validate: validate84 };

function validate86(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.image === undefined || !func0.call(data, "image")) && (missing0 = "image"))
      ) {
        validate86.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema46.properties, key0)) {
            validate86.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("blkdebug" !== data.driver) {
              validate86.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate86.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate86.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate86.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate86.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate86.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.image !== undefined && func0.call(data, "image")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.image, {
                                  instancePath: instancePath + "/image",
                                  parentData: data,
                                  parentDataProperty: "image",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.config !== undefined && func0.call(data, "config")) {
                                const _errs17 = errors;
                                if (typeof data.config !== "string") {
                                  validate86.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.align !== undefined && func0.call(data, "align")) {
                                  let data11 = data.align;
                                  const _errs19 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate86.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs19) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate86.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate86.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["max-transfer"] !== undefined && func0.call(data, "max-transfer")) {
                                    let data12 = data["max-transfer"];
                                    const _errs21 = errors;
                                    if (!(
                                      typeof data12 == "number" &&
                                      !(data12 % 1) &&
                                      !isNaN(data12) &&
                                      isFinite(data12)
                                    )) {
                                      validate86.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs21) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 2147483647 || isNaN(data12)) {
                                          validate86.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data12 < -2147483648 || isNaN(data12)) {
                                            validate86.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs21 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["opt-write-zero"] !== undefined && func0.call(data, "opt-write-zero")) {
                                      let data13 = data["opt-write-zero"];
                                      const _errs23 = errors;
                                      if (!(
                                        typeof data13 == "number" &&
                                        !(data13 % 1) &&
                                        !isNaN(data13) &&
                                        isFinite(data13)
                                      )) {
                                        validate86.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs23) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 2147483647 || isNaN(data13)) {
                                            validate86.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data13 < -2147483648 || isNaN(data13)) {
                                              validate86.errors = ONE_ERROR;
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs23 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data["max-write-zero"] !== undefined && func0.call(data, "max-write-zero")) {
                                        let data14 = data["max-write-zero"];
                                        const _errs25 = errors;
                                        if (!(
                                          typeof data14 == "number" &&
                                          !(data14 % 1) &&
                                          !isNaN(data14) &&
                                          isFinite(data14)
                                        )) {
                                          validate86.errors = ONE_ERROR;
                                          return false;
                                        }
                                        if (errors === _errs25) {
                                          if (typeof data14 == "number" && isFinite(data14)) {
                                            if (data14 > 2147483647 || isNaN(data14)) {
                                              validate86.errors = ONE_ERROR;
                                              return false;
                                            } else {
                                              if (data14 < -2147483648 || isNaN(data14)) {
                                                validate86.errors = ONE_ERROR;
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs25 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data["opt-discard"] !== undefined && func0.call(data, "opt-discard")) {
                                          let data15 = data["opt-discard"];
                                          const _errs27 = errors;
                                          if (!(
                                            typeof data15 == "number" &&
                                            !(data15 % 1) &&
                                            !isNaN(data15) &&
                                            isFinite(data15)
                                          )) {
                                            validate86.errors = ONE_ERROR;
                                            return false;
                                          }
                                          if (errors === _errs27) {
                                            if (typeof data15 == "number" && isFinite(data15)) {
                                              if (data15 > 2147483647 || isNaN(data15)) {
                                                validate86.errors = ONE_ERROR;
                                                return false;
                                              } else {
                                                if (data15 < -2147483648 || isNaN(data15)) {
                                                  validate86.errors = ONE_ERROR;
                                                  return false;
                                                }
                                              }
                                            }
                                          }
                                          var valid0 = _errs27 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data["max-discard"] !== undefined && func0.call(data, "max-discard")) {
                                            let data16 = data["max-discard"];
                                            const _errs29 = errors;
                                            if (!(
                                              typeof data16 == "number" &&
                                              !(data16 % 1) &&
                                              !isNaN(data16) &&
                                              isFinite(data16)
                                            )) {
                                              validate86.errors = ONE_ERROR;
                                              return false;
                                            }
                                            if (errors === _errs29) {
                                              if (typeof data16 == "number" && isFinite(data16)) {
                                                if (data16 > 2147483647 || isNaN(data16)) {
                                                  validate86.errors = ONE_ERROR;
                                                  return false;
                                                } else {
                                                  if (data16 < -2147483648 || isNaN(data16)) {
                                                    validate86.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid0 = _errs29 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (
                                              data["inject-error"] !== undefined &&
                                              func0.call(data, "inject-error")
                                            ) {
                                              let data17 = data["inject-error"];
                                              const _errs31 = errors;
                                              if (errors === _errs31) {
                                                if (Array.isArray(data17)) {
                                                  var valid1 = true;
                                                  const len0 = data17.length;
                                                  for (let i0 = 0; i0 < len0; i0++) {
                                                    const _errs33 = errors;
                                                    if (
                                                      !validate93(data17[i0], {
                                                        instancePath: instancePath + "/inject-error/" + i0,
                                                        parentData: data17,
                                                        parentDataProperty: i0,
                                                        rootData,
                                                      })
                                                    ) {
                                                      vErrors =
                                                        vErrors === null
                                                          ? validate93.errors
                                                          : vErrors.concat(validate93.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid1 = _errs33 === errors;
                                                    if (!valid1) {
                                                      break;
                                                    }
                                                  }
                                                } else {
                                                  validate86.errors = ONE_ERROR;
                                                  return false;
                                                }
                                              }
                                              var valid0 = _errs31 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (data["set-state"] !== undefined && func0.call(data, "set-state")) {
                                                let data19 = data["set-state"];
                                                const _errs34 = errors;
                                                if (errors === _errs34) {
                                                  if (Array.isArray(data19)) {
                                                    var valid2 = true;
                                                    const len1 = data19.length;
                                                    for (let i1 = 0; i1 < len1; i1++) {
                                                      const _errs36 = errors;
                                                      if (
                                                        !validate99(data19[i1], {
                                                          instancePath: instancePath + "/set-state/" + i1,
                                                          parentData: data19,
                                                          parentDataProperty: i1,
                                                          rootData,
                                                        })
                                                      ) {
                                                        vErrors =
                                                          vErrors === null
                                                            ? validate99.errors
                                                            : vErrors.concat(validate99.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid2 = _errs36 === errors;
                                                      if (!valid2) {
                                                        break;
                                                      }
                                                    }
                                                  } else {
                                                    validate86.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                }
                                                var valid0 = _errs34 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                              if (valid0) {
                                                if (
                                                  data["take-child-perms"] !== undefined &&
                                                  func0.call(data, "take-child-perms")
                                                ) {
                                                  let data21 = data["take-child-perms"];
                                                  const _errs37 = errors;
                                                  if (errors === _errs37) {
                                                    if (Array.isArray(data21)) {
                                                      var valid3 = true;
                                                      const len2 = data21.length;
                                                      for (let i2 = 0; i2 < len2; i2++) {
                                                        const _errs39 = errors;
                                                        if (
                                                          !validate102(data21[i2], {
                                                            instancePath: instancePath + "/take-child-perms/" + i2,
                                                            parentData: data21,
                                                            parentDataProperty: i2,
                                                            rootData,
                                                          })
                                                        ) {
                                                          vErrors =
                                                            vErrors === null
                                                              ? validate102.errors
                                                              : vErrors.concat(validate102.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var valid3 = _errs39 === errors;
                                                        if (!valid3) {
                                                          break;
                                                        }
                                                      }
                                                    } else {
                                                      validate86.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                  }
                                                  var valid0 = _errs37 === errors;
                                                } else {
                                                  var valid0 = true;
                                                }
                                                if (valid0) {
                                                  if (
                                                    data["unshare-child-perms"] !== undefined &&
                                                    func0.call(data, "unshare-child-perms")
                                                  ) {
                                                    let data23 = data["unshare-child-perms"];
                                                    const _errs40 = errors;
                                                    if (errors === _errs40) {
                                                      if (Array.isArray(data23)) {
                                                        var valid4 = true;
                                                        const len3 = data23.length;
                                                        for (let i3 = 0; i3 < len3; i3++) {
                                                          const _errs42 = errors;
                                                          if (
                                                            !validate102(data23[i3], {
                                                              instancePath: instancePath + "/unshare-child-perms/" + i3,
                                                              parentData: data23,
                                                              parentDataProperty: i3,
                                                              rootData,
                                                            })
                                                          ) {
                                                            vErrors =
                                                              vErrors === null
                                                                ? validate102.errors
                                                                : vErrors.concat(validate102.errors);
                                                            errors = vErrors.length;
                                                          }
                                                          var valid4 = _errs42 === errors;
                                                          if (!valid4) {
                                                            break;
                                                          }
                                                        }
                                                      } else {
                                                        validate86.errors = ONE_ERROR;
                                                        return false;
                                                      }
                                                    }
                                                    var valid0 = _errs40 === errors;
                                                  } else {
                                                    var valid0 = true;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate86.errors = ONE_ERROR;
      return false;
    }
  }
  validate86.errors = vErrors;
  return errors === 0;
}

const schema55 = {
  type: "object",
  properties: {
    driver: { const: "blklogwrites" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    log: { $ref: "#/definitions/BlockdevRef" },
    "log-sector-size": { type: "integer", minimum: 0, maximum: 4294967295 },
    "log-append": { type: "boolean" },
    "log-super-update-interval": { type: "integer", minimum: 0, maximum: 9007199254740991 },
  },
  required: ["driver", "file", "log"],
  additionalProperties: false,
};

function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file")) ||
        ((data.log === undefined || !func0.call(data, "log")) && (missing0 = "log"))
      ) {
        validate105.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema55.properties, key0)) {
            validate105.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("blklogwrites" !== data.driver) {
              validate105.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate105.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate105.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate105.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate105.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate105.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.file !== undefined && func0.call(data, "file")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.file, {
                                  instancePath: instancePath + "/file",
                                  parentData: data,
                                  parentDataProperty: "file",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.log !== undefined && func0.call(data, "log")) {
                                const _errs17 = errors;
                                if (
                                  !wrapper0.validate(data.log, {
                                    instancePath: instancePath + "/log",
                                    parentData: data,
                                    parentDataProperty: "log",
                                    rootData,
                                  })
                                ) {
                                  vErrors =
                                    vErrors === null
                                      ? wrapper0.validate.errors
                                      : vErrors.concat(wrapper0.validate.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["log-sector-size"] !== undefined && func0.call(data, "log-sector-size")) {
                                  let data11 = data["log-sector-size"];
                                  const _errs18 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate105.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs18) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 4294967295 || isNaN(data11)) {
                                        validate105.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < 0 || isNaN(data11)) {
                                          validate105.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs18 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["log-append"] !== undefined && func0.call(data, "log-append")) {
                                    const _errs20 = errors;
                                    if (typeof data["log-append"] !== "boolean") {
                                      validate105.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs20 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (
                                      data["log-super-update-interval"] !== undefined &&
                                      func0.call(data, "log-super-update-interval")
                                    ) {
                                      let data13 = data["log-super-update-interval"];
                                      const _errs22 = errors;
                                      if (!(
                                        typeof data13 == "number" &&
                                        !(data13 % 1) &&
                                        !isNaN(data13) &&
                                        isFinite(data13)
                                      )) {
                                        validate105.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs22) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 9007199254740991 || isNaN(data13)) {
                                            validate105.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data13 < 0 || isNaN(data13)) {
                                              validate105.errors = ONE_ERROR;
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs22 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate105.errors = ONE_ERROR;
      return false;
    }
  }
  validate105.errors = vErrors;
  return errors === 0;
}

const schema56 = {
  type: "object",
  properties: {
    driver: { const: "blkverify" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    test: { $ref: "#/definitions/BlockdevRef" },
    raw: { $ref: "#/definitions/BlockdevRef" },
  },
  required: ["driver", "test", "raw"],
  additionalProperties: false,
};

function validate109(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.test === undefined || !func0.call(data, "test")) && (missing0 = "test")) ||
        ((data.raw === undefined || !func0.call(data, "raw")) && (missing0 = "raw"))
      ) {
        validate109.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema56.properties, key0)) {
            validate109.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("blkverify" !== data.driver) {
              validate109.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate109.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate109.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate109.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate109.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate109.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.test !== undefined && func0.call(data, "test")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.test, {
                                  instancePath: instancePath + "/test",
                                  parentData: data,
                                  parentDataProperty: "test",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.raw !== undefined && func0.call(data, "raw")) {
                                const _errs17 = errors;
                                if (
                                  !wrapper0.validate(data.raw, {
                                    instancePath: instancePath + "/raw",
                                    parentData: data,
                                    parentDataProperty: "raw",
                                    rootData,
                                  })
                                ) {
                                  vErrors =
                                    vErrors === null
                                      ? wrapper0.validate.errors
                                      : vErrors.concat(wrapper0.validate.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate109.errors = ONE_ERROR;
      return false;
    }
  }
  validate109.errors = vErrors;
  return errors === 0;
}

const schema57 = {
  type: "object",
  properties: {
    driver: { const: "compress" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};

function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate113.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema57.properties, key0)) {
            validate113.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("compress" !== data.driver) {
              validate113.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate113.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate113.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate113.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate113.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate113.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.file !== undefined && func0.call(data, "file")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.file, {
                                  instancePath: instancePath + "/file",
                                  parentData: data,
                                  parentDataProperty: "file",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate113.errors = ONE_ERROR;
      return false;
    }
  }
  validate113.errors = vErrors;
  return errors === 0;
}

const schema58 = {
  type: "object",
  properties: {
    driver: { const: "copy-before-write" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    target: { $ref: "#/definitions/BlockdevRef" },
    bitmap: { $ref: "#/definitions/BlockDirtyBitmap" },
    "on-cbw-error": { $ref: "#/definitions/OnCbwError" },
    "cbw-timeout": { type: "integer", minimum: 0, maximum: 4294967295 },
    "min-cluster-size": { type: "integer", minimum: 0, maximum: 9007199254740991 },
  },
  required: ["driver", "file", "target"],
  additionalProperties: false,
};
const schema59 = { type: "string", enum: ["break-guest-write", "break-snapshot"] };

function validate122(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate122.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "break-guest-write" || data === "break-snapshot")) {
    validate122.errors = ONE_ERROR;
    return false;
  }
  validate122.errors = vErrors;
  return errors === 0;
}

function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target"))
      ) {
        validate117.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema58.properties, key0)) {
            validate117.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("copy-before-write" !== data.driver) {
              validate117.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate117.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate117.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate117.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate117.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate117.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.file !== undefined && func0.call(data, "file")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.file, {
                                  instancePath: instancePath + "/file",
                                  parentData: data,
                                  parentDataProperty: "file",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.target !== undefined && func0.call(data, "target")) {
                                const _errs17 = errors;
                                if (
                                  !wrapper0.validate(data.target, {
                                    instancePath: instancePath + "/target",
                                    parentData: data,
                                    parentDataProperty: "target",
                                    rootData,
                                  })
                                ) {
                                  vErrors =
                                    vErrors === null
                                      ? wrapper0.validate.errors
                                      : vErrors.concat(wrapper0.validate.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.bitmap !== undefined && func0.call(data, "bitmap")) {
                                  const _errs18 = errors;
                                  if (
                                    !validate25(data.bitmap, {
                                      instancePath: instancePath + "/bitmap",
                                      parentData: data,
                                      parentDataProperty: "bitmap",
                                      rootData,
                                    })
                                  ) {
                                    vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs18 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["on-cbw-error"] !== undefined && func0.call(data, "on-cbw-error")) {
                                    const _errs19 = errors;
                                    if (
                                      !validate122(data["on-cbw-error"], {
                                        instancePath: instancePath + "/on-cbw-error",
                                        parentData: data,
                                        parentDataProperty: "on-cbw-error",
                                        rootData,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs19 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["cbw-timeout"] !== undefined && func0.call(data, "cbw-timeout")) {
                                      let data13 = data["cbw-timeout"];
                                      const _errs20 = errors;
                                      if (!(
                                        typeof data13 == "number" &&
                                        !(data13 % 1) &&
                                        !isNaN(data13) &&
                                        isFinite(data13)
                                      )) {
                                        validate117.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs20) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 4294967295 || isNaN(data13)) {
                                            validate117.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data13 < 0 || isNaN(data13)) {
                                              validate117.errors = ONE_ERROR;
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs20 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (
                                        data["min-cluster-size"] !== undefined &&
                                        func0.call(data, "min-cluster-size")
                                      ) {
                                        let data14 = data["min-cluster-size"];
                                        const _errs22 = errors;
                                        if (!(
                                          typeof data14 == "number" &&
                                          !(data14 % 1) &&
                                          !isNaN(data14) &&
                                          isFinite(data14)
                                        )) {
                                          validate117.errors = ONE_ERROR;
                                          return false;
                                        }
                                        if (errors === _errs22) {
                                          if (typeof data14 == "number" && isFinite(data14)) {
                                            if (data14 > 9007199254740991 || isNaN(data14)) {
                                              validate117.errors = ONE_ERROR;
                                              return false;
                                            } else {
                                              if (data14 < 0 || isNaN(data14)) {
                                                validate117.errors = ONE_ERROR;
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs22 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate117.errors = ONE_ERROR;
      return false;
    }
  }
  validate117.errors = vErrors;
  return errors === 0;
}

const schema60 = {
  type: "object",
  properties: {
    driver: { const: "copy-on-read" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    bottom: { type: "string" },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};

function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate124.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema60.properties, key0)) {
            validate124.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("copy-on-read" !== data.driver) {
              validate124.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate124.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate124.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate124.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate124.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate124.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.file !== undefined && func0.call(data, "file")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.file, {
                                  instancePath: instancePath + "/file",
                                  parentData: data,
                                  parentDataProperty: "file",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.bottom !== undefined && func0.call(data, "bottom")) {
                                const _errs17 = errors;
                                if (typeof data.bottom !== "string") {
                                  validate124.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate124.errors = ONE_ERROR;
      return false;
    }
  }
  validate124.errors = vErrors;
  return errors === 0;
}

const schema61 = {
  type: "object",
  properties: {
    driver: { const: "file" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    filename: { type: "string" },
    locking: { $ref: "#/definitions/OnOffAuto" },
    aio: { $ref: "#/definitions/BlockdevAioOptions" },
    "aio-max-batch": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "drop-cache": { type: "boolean" },
    "x-check-cache-dropped": { type: "boolean" },
  },
  required: ["driver", "filename"],
  additionalProperties: false,
};
const schema62 = { type: "string", enum: ["auto", "on", "off"] };

function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate132.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "auto" || data === "on" || data === "off")) {
    validate132.errors = ONE_ERROR;
    return false;
  }
  validate132.errors = vErrors;
  return errors === 0;
}

const schema63 = { type: "string", enum: ["threads", "native", "io_uring"] };

function validate134(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate134.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "threads" || data === "native" || data === "io_uring")) {
    validate134.errors = ONE_ERROR;
    return false;
  }
  validate134.errors = vErrors;
  return errors === 0;
}

function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename"))
      ) {
        validate128.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema61.properties, key0)) {
            validate128.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("file" !== data.driver) {
              validate128.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate128.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate128.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate128.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate128.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate128.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.filename !== undefined && func0.call(data, "filename")) {
                              const _errs16 = errors;
                              if (typeof data.filename !== "string") {
                                validate128.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.locking !== undefined && func0.call(data, "locking")) {
                                const _errs18 = errors;
                                if (
                                  !validate132(data.locking, {
                                    instancePath: instancePath + "/locking",
                                    parentData: data,
                                    parentDataProperty: "locking",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.aio !== undefined && func0.call(data, "aio")) {
                                  const _errs19 = errors;
                                  if (
                                    !validate134(data.aio, {
                                      instancePath: instancePath + "/aio",
                                      parentData: data,
                                      parentDataProperty: "aio",
                                      rootData,
                                    })
                                  ) {
                                    vErrors =
                                      vErrors === null ? validate134.errors : vErrors.concat(validate134.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["aio-max-batch"] !== undefined && func0.call(data, "aio-max-batch")) {
                                    let data12 = data["aio-max-batch"];
                                    const _errs20 = errors;
                                    if (!(
                                      typeof data12 == "number" &&
                                      !(data12 % 1) &&
                                      !isNaN(data12) &&
                                      isFinite(data12)
                                    )) {
                                      validate128.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs20) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 9007199254740991 || isNaN(data12)) {
                                          validate128.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data12 < -9007199254740991 || isNaN(data12)) {
                                            validate128.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs20 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["drop-cache"] !== undefined && func0.call(data, "drop-cache")) {
                                      const _errs22 = errors;
                                      if (typeof data["drop-cache"] !== "boolean") {
                                        validate128.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs22 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (
                                        data["x-check-cache-dropped"] !== undefined &&
                                        func0.call(data, "x-check-cache-dropped")
                                      ) {
                                        const _errs24 = errors;
                                        if (typeof data["x-check-cache-dropped"] !== "boolean") {
                                          validate128.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs24 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate128.errors = ONE_ERROR;
      return false;
    }
  }
  validate128.errors = vErrors;
  return errors === 0;
}

const schema64 = {
  type: "object",
  properties: {
    driver: { const: "snapshot-access" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};

function validate136(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate136.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema64.properties, key0)) {
            validate136.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("snapshot-access" !== data.driver) {
              validate136.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate136.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate136.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate136.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate136.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate136.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.file !== undefined && func0.call(data, "file")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.file, {
                                  instancePath: instancePath + "/file",
                                  parentData: data,
                                  parentDataProperty: "file",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate136.errors = ONE_ERROR;
      return false;
    }
  }
  validate136.errors = vErrors;
  return errors === 0;
}

const schema65 = {
  type: "object",
  properties: {
    driver: { const: "host_cdrom" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    filename: { type: "string" },
    locking: { $ref: "#/definitions/OnOffAuto" },
    aio: { $ref: "#/definitions/BlockdevAioOptions" },
    "aio-max-batch": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "drop-cache": { type: "boolean" },
    "x-check-cache-dropped": { type: "boolean" },
  },
  required: ["driver", "filename"],
  additionalProperties: false,
};

function validate140(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename"))
      ) {
        validate140.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema65.properties, key0)) {
            validate140.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("host_cdrom" !== data.driver) {
              validate140.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate140.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate140.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate140.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate140.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate140.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.filename !== undefined && func0.call(data, "filename")) {
                              const _errs16 = errors;
                              if (typeof data.filename !== "string") {
                                validate140.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.locking !== undefined && func0.call(data, "locking")) {
                                const _errs18 = errors;
                                if (
                                  !validate132(data.locking, {
                                    instancePath: instancePath + "/locking",
                                    parentData: data,
                                    parentDataProperty: "locking",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.aio !== undefined && func0.call(data, "aio")) {
                                  const _errs19 = errors;
                                  if (
                                    !validate134(data.aio, {
                                      instancePath: instancePath + "/aio",
                                      parentData: data,
                                      parentDataProperty: "aio",
                                      rootData,
                                    })
                                  ) {
                                    vErrors =
                                      vErrors === null ? validate134.errors : vErrors.concat(validate134.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["aio-max-batch"] !== undefined && func0.call(data, "aio-max-batch")) {
                                    let data12 = data["aio-max-batch"];
                                    const _errs20 = errors;
                                    if (!(
                                      typeof data12 == "number" &&
                                      !(data12 % 1) &&
                                      !isNaN(data12) &&
                                      isFinite(data12)
                                    )) {
                                      validate140.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs20) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 9007199254740991 || isNaN(data12)) {
                                          validate140.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data12 < -9007199254740991 || isNaN(data12)) {
                                            validate140.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs20 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["drop-cache"] !== undefined && func0.call(data, "drop-cache")) {
                                      const _errs22 = errors;
                                      if (typeof data["drop-cache"] !== "boolean") {
                                        validate140.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs22 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (
                                        data["x-check-cache-dropped"] !== undefined &&
                                        func0.call(data, "x-check-cache-dropped")
                                      ) {
                                        const _errs24 = errors;
                                        if (typeof data["x-check-cache-dropped"] !== "boolean") {
                                          validate140.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs24 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate140.errors = ONE_ERROR;
      return false;
    }
  }
  validate140.errors = vErrors;
  return errors === 0;
}

const schema66 = {
  type: "object",
  properties: {
    driver: { const: "host_device" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    filename: { type: "string" },
    locking: { $ref: "#/definitions/OnOffAuto" },
    aio: { $ref: "#/definitions/BlockdevAioOptions" },
    "aio-max-batch": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "drop-cache": { type: "boolean" },
    "x-check-cache-dropped": { type: "boolean" },
  },
  required: ["driver", "filename"],
  additionalProperties: false,
};

function validate146(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename"))
      ) {
        validate146.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema66.properties, key0)) {
            validate146.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("host_device" !== data.driver) {
              validate146.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate146.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate146.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate146.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate146.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate146.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.filename !== undefined && func0.call(data, "filename")) {
                              const _errs16 = errors;
                              if (typeof data.filename !== "string") {
                                validate146.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.locking !== undefined && func0.call(data, "locking")) {
                                const _errs18 = errors;
                                if (
                                  !validate132(data.locking, {
                                    instancePath: instancePath + "/locking",
                                    parentData: data,
                                    parentDataProperty: "locking",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.aio !== undefined && func0.call(data, "aio")) {
                                  const _errs19 = errors;
                                  if (
                                    !validate134(data.aio, {
                                      instancePath: instancePath + "/aio",
                                      parentData: data,
                                      parentDataProperty: "aio",
                                      rootData,
                                    })
                                  ) {
                                    vErrors =
                                      vErrors === null ? validate134.errors : vErrors.concat(validate134.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["aio-max-batch"] !== undefined && func0.call(data, "aio-max-batch")) {
                                    let data12 = data["aio-max-batch"];
                                    const _errs20 = errors;
                                    if (!(
                                      typeof data12 == "number" &&
                                      !(data12 % 1) &&
                                      !isNaN(data12) &&
                                      isFinite(data12)
                                    )) {
                                      validate146.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs20) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 9007199254740991 || isNaN(data12)) {
                                          validate146.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data12 < -9007199254740991 || isNaN(data12)) {
                                            validate146.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs20 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["drop-cache"] !== undefined && func0.call(data, "drop-cache")) {
                                      const _errs22 = errors;
                                      if (typeof data["drop-cache"] !== "boolean") {
                                        validate146.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs22 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (
                                        data["x-check-cache-dropped"] !== undefined &&
                                        func0.call(data, "x-check-cache-dropped")
                                      ) {
                                        const _errs24 = errors;
                                        if (typeof data["x-check-cache-dropped"] !== "boolean") {
                                          validate146.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs24 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate146.errors = ONE_ERROR;
      return false;
    }
  }
  validate146.errors = vErrors;
  return errors === 0;
}

const schema67 = {
  type: "object",
  properties: {
    driver: { const: "http" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    url: { type: "string" },
    readahead: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    timeout: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    username: { type: "string" },
    "password-secret": { type: "string" },
    "proxy-username": { type: "string" },
    "proxy-password-secret": { type: "string" },
    cookie: { type: "string" },
    "cookie-secret": { type: "string" },
  },
  required: ["driver", "url"],
  additionalProperties: false,
};

function validate152(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.url === undefined || !func0.call(data, "url")) && (missing0 = "url"))
      ) {
        validate152.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema67.properties, key0)) {
            validate152.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("http" !== data.driver) {
              validate152.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate152.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate152.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate152.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate152.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate152.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.url !== undefined && func0.call(data, "url")) {
                              const _errs16 = errors;
                              if (typeof data.url !== "string") {
                                validate152.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.readahead !== undefined && func0.call(data, "readahead")) {
                                let data10 = data.readahead;
                                const _errs18 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate152.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs18) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate152.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate152.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.timeout !== undefined && func0.call(data, "timeout")) {
                                  let data11 = data.timeout;
                                  const _errs20 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate152.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs20) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate152.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate152.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.username !== undefined && func0.call(data, "username")) {
                                    const _errs22 = errors;
                                    if (typeof data.username !== "string") {
                                      validate152.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["password-secret"] !== undefined && func0.call(data, "password-secret")) {
                                      const _errs24 = errors;
                                      if (typeof data["password-secret"] !== "string") {
                                        validate152.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data["proxy-username"] !== undefined && func0.call(data, "proxy-username")) {
                                        const _errs26 = errors;
                                        if (typeof data["proxy-username"] !== "string") {
                                          validate152.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs26 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (
                                          data["proxy-password-secret"] !== undefined &&
                                          func0.call(data, "proxy-password-secret")
                                        ) {
                                          const _errs28 = errors;
                                          if (typeof data["proxy-password-secret"] !== "string") {
                                            validate152.errors = ONE_ERROR;
                                            return false;
                                          }
                                          var valid0 = _errs28 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.cookie !== undefined && func0.call(data, "cookie")) {
                                            const _errs30 = errors;
                                            if (typeof data.cookie !== "string") {
                                              validate152.errors = ONE_ERROR;
                                              return false;
                                            }
                                            var valid0 = _errs30 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (
                                              data["cookie-secret"] !== undefined &&
                                              func0.call(data, "cookie-secret")
                                            ) {
                                              const _errs32 = errors;
                                              if (typeof data["cookie-secret"] !== "string") {
                                                validate152.errors = ONE_ERROR;
                                                return false;
                                              }
                                              var valid0 = _errs32 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate152.errors = ONE_ERROR;
      return false;
    }
  }
  validate152.errors = vErrors;
  return errors === 0;
}

const schema68 = {
  type: "object",
  properties: {
    driver: { const: "https" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    url: { type: "string" },
    readahead: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    timeout: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    username: { type: "string" },
    "password-secret": { type: "string" },
    "proxy-username": { type: "string" },
    "proxy-password-secret": { type: "string" },
    cookie: { type: "string" },
    sslverify: { type: "boolean" },
    "cookie-secret": { type: "string" },
  },
  required: ["driver", "url"],
  additionalProperties: false,
};

function validate156(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.url === undefined || !func0.call(data, "url")) && (missing0 = "url"))
      ) {
        validate156.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema68.properties, key0)) {
            validate156.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("https" !== data.driver) {
              validate156.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate156.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate156.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate156.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate156.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate156.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.url !== undefined && func0.call(data, "url")) {
                              const _errs16 = errors;
                              if (typeof data.url !== "string") {
                                validate156.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.readahead !== undefined && func0.call(data, "readahead")) {
                                let data10 = data.readahead;
                                const _errs18 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate156.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs18) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate156.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate156.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.timeout !== undefined && func0.call(data, "timeout")) {
                                  let data11 = data.timeout;
                                  const _errs20 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate156.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs20) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate156.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate156.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.username !== undefined && func0.call(data, "username")) {
                                    const _errs22 = errors;
                                    if (typeof data.username !== "string") {
                                      validate156.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["password-secret"] !== undefined && func0.call(data, "password-secret")) {
                                      const _errs24 = errors;
                                      if (typeof data["password-secret"] !== "string") {
                                        validate156.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data["proxy-username"] !== undefined && func0.call(data, "proxy-username")) {
                                        const _errs26 = errors;
                                        if (typeof data["proxy-username"] !== "string") {
                                          validate156.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs26 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (
                                          data["proxy-password-secret"] !== undefined &&
                                          func0.call(data, "proxy-password-secret")
                                        ) {
                                          const _errs28 = errors;
                                          if (typeof data["proxy-password-secret"] !== "string") {
                                            validate156.errors = ONE_ERROR;
                                            return false;
                                          }
                                          var valid0 = _errs28 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.cookie !== undefined && func0.call(data, "cookie")) {
                                            const _errs30 = errors;
                                            if (typeof data.cookie !== "string") {
                                              validate156.errors = ONE_ERROR;
                                              return false;
                                            }
                                            var valid0 = _errs30 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.sslverify !== undefined && func0.call(data, "sslverify")) {
                                              const _errs32 = errors;
                                              if (typeof data.sslverify !== "boolean") {
                                                validate156.errors = ONE_ERROR;
                                                return false;
                                              }
                                              var valid0 = _errs32 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (
                                                data["cookie-secret"] !== undefined &&
                                                func0.call(data, "cookie-secret")
                                              ) {
                                                const _errs34 = errors;
                                                if (typeof data["cookie-secret"] !== "string") {
                                                  validate156.errors = ONE_ERROR;
                                                  return false;
                                                }
                                                var valid0 = _errs34 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate156.errors = ONE_ERROR;
      return false;
    }
  }
  validate156.errors = vErrors;
  return errors === 0;
}

const schema69 = {
  type: "object",
  properties: {
    driver: { const: "luks" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    "key-secret": { type: "string" },
    header: { $ref: "#/definitions/BlockdevRef" },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};

function validate160(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate160.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema69.properties, key0)) {
            validate160.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("luks" !== data.driver) {
              validate160.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate160.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate160.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate160.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate160.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate160.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.file !== undefined && func0.call(data, "file")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.file, {
                                  instancePath: instancePath + "/file",
                                  parentData: data,
                                  parentDataProperty: "file",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["key-secret"] !== undefined && func0.call(data, "key-secret")) {
                                const _errs17 = errors;
                                if (typeof data["key-secret"] !== "string") {
                                  validate160.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.header !== undefined && func0.call(data, "header")) {
                                  const _errs19 = errors;
                                  if (
                                    !wrapper0.validate(data.header, {
                                      instancePath: instancePath + "/header",
                                      parentData: data,
                                      parentDataProperty: "header",
                                      rootData,
                                    })
                                  ) {
                                    vErrors =
                                      vErrors === null
                                        ? wrapper0.validate.errors
                                        : vErrors.concat(wrapper0.validate.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate160.errors = ONE_ERROR;
      return false;
    }
  }
  validate160.errors = vErrors;
  return errors === 0;
}

const schema70 = {
  type: "object",
  properties: {
    driver: { const: "nbd" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    server: { $ref: "#/definitions/SocketAddress" },
    export: { type: "string" },
    "tls-creds": { type: "string" },
    "tls-hostname": { type: "string" },
    "x-dirty-bitmap": { type: "string" },
    "reconnect-delay": { type: "integer", minimum: 0, maximum: 4294967295 },
    "open-timeout": { type: "integer", minimum: 0, maximum: 4294967295 },
  },
  required: ["driver", "server"],
  additionalProperties: false,
};
const schema71 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { $ref: "#/definitions/SocketAddressInet" },
    { $ref: "#/definitions/SocketAddressUnix" },
    { $ref: "#/definitions/SocketAddressVsock" },
    { $ref: "#/definitions/SocketAddressFd" },
  ],
};
const schema72 = {
  type: "object",
  properties: {
    type: { const: "inet" },
    host: { type: "string" },
    port: { type: "string" },
    numeric: { type: "boolean" },
    to: { type: "integer", minimum: 0, maximum: 65535 },
    ipv4: { type: "boolean" },
    ipv6: { type: "boolean" },
    "keep-alive": { type: "boolean" },
    mptcp: { type: "boolean" },
  },
  required: ["type", "host", "port"],
  additionalProperties: false,
};

function validate169(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.host === undefined || !func0.call(data, "host")) && (missing0 = "host")) ||
        ((data.port === undefined || !func0.call(data, "port")) && (missing0 = "port"))
      ) {
        validate169.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema72.properties, key0)) {
            validate169.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("inet" !== data.type) {
              validate169.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.host !== undefined && func0.call(data, "host")) {
              const _errs3 = errors;
              if (typeof data.host !== "string") {
                validate169.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.port !== undefined && func0.call(data, "port")) {
                const _errs5 = errors;
                if (typeof data.port !== "string") {
                  validate169.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.numeric !== undefined && func0.call(data, "numeric")) {
                  const _errs7 = errors;
                  if (typeof data.numeric !== "boolean") {
                    validate169.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.to !== undefined && func0.call(data, "to")) {
                    let data4 = data.to;
                    const _errs9 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate169.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs9) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 65535 || isNaN(data4)) {
                          validate169.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < 0 || isNaN(data4)) {
                            validate169.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.ipv4 !== undefined && func0.call(data, "ipv4")) {
                      const _errs11 = errors;
                      if (typeof data.ipv4 !== "boolean") {
                        validate169.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.ipv6 !== undefined && func0.call(data, "ipv6")) {
                        const _errs13 = errors;
                        if (typeof data.ipv6 !== "boolean") {
                          validate169.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["keep-alive"] !== undefined && func0.call(data, "keep-alive")) {
                          const _errs15 = errors;
                          if (typeof data["keep-alive"] !== "boolean") {
                            validate169.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.mptcp !== undefined && func0.call(data, "mptcp")) {
                            const _errs17 = errors;
                            if (typeof data.mptcp !== "boolean") {
                              validate169.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate169.errors = ONE_ERROR;
      return false;
    }
  }
  validate169.errors = vErrors;
  return errors === 0;
}

const schema73 = {
  type: "object",
  properties: {
    type: { const: "unix" },
    path: { type: "string" },
    abstract: { type: "boolean" },
    tight: { type: "boolean" },
  },
  required: ["type", "path"],
  additionalProperties: false,
};

function validate170(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path"))
      ) {
        validate170.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "path" || key0 === "abstract" || key0 === "tight")) {
            validate170.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("unix" !== data.type) {
              validate170.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.path !== undefined && func0.call(data, "path")) {
              const _errs3 = errors;
              if (typeof data.path !== "string") {
                validate170.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.abstract !== undefined && func0.call(data, "abstract")) {
                const _errs5 = errors;
                if (typeof data.abstract !== "boolean") {
                  validate170.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.tight !== undefined && func0.call(data, "tight")) {
                  const _errs7 = errors;
                  if (typeof data.tight !== "boolean") {
                    validate170.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate170.errors = ONE_ERROR;
      return false;
    }
  }
  validate170.errors = vErrors;
  return errors === 0;
}

const schema74 = {
  type: "object",
  properties: { type: { const: "vsock" }, cid: { type: "string" }, port: { type: "string" } },
  required: ["type", "cid", "port"],
  additionalProperties: false,
};

function validate171(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.cid === undefined || !func0.call(data, "cid")) && (missing0 = "cid")) ||
        ((data.port === undefined || !func0.call(data, "port")) && (missing0 = "port"))
      ) {
        validate171.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "cid" || key0 === "port")) {
            validate171.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("vsock" !== data.type) {
              validate171.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.cid !== undefined && func0.call(data, "cid")) {
              const _errs3 = errors;
              if (typeof data.cid !== "string") {
                validate171.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.port !== undefined && func0.call(data, "port")) {
                const _errs5 = errors;
                if (typeof data.port !== "string") {
                  validate171.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate171.errors = ONE_ERROR;
      return false;
    }
  }
  validate171.errors = vErrors;
  return errors === 0;
}

const schema75 = {
  type: "object",
  properties: { type: { const: "fd" }, str: { type: "string" } },
  required: ["type", "str"],
  additionalProperties: false,
};

function validate172(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.str === undefined || !func0.call(data, "str")) && (missing0 = "str"))
      ) {
        validate172.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "str")) {
            validate172.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("fd" !== data.type) {
              validate172.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.str !== undefined && func0.call(data, "str")) {
              const _errs3 = errors;
              if (typeof data.str !== "string") {
                validate172.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate172.errors = ONE_ERROR;
      return false;
    }
  }
  validate172.errors = vErrors;
  return errors === 0;
}

function validate168(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate168.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "inet") {
            if (!validate169(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "unix") {
            if (!validate170(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "vsock") {
            if (!validate171(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "fd") {
            if (!validate172(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
              errors = vErrors.length;
            }
          } else {
            validate168.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate168.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate168.errors = ONE_ERROR;
      return false;
    }
  }
  validate168.errors = vErrors;
  return errors === 0;
}

function validate164(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.server === undefined || !func0.call(data, "server")) && (missing0 = "server"))
      ) {
        validate164.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema70.properties, key0)) {
            validate164.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("nbd" !== data.driver) {
              validate164.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate164.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate164.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate164.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate164.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate164.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.server !== undefined && func0.call(data, "server")) {
                              const _errs16 = errors;
                              if (
                                !validate168(data.server, {
                                  instancePath: instancePath + "/server",
                                  parentData: data,
                                  parentDataProperty: "server",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.export !== undefined && func0.call(data, "export")) {
                                const _errs17 = errors;
                                if (typeof data.export !== "string") {
                                  validate164.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["tls-creds"] !== undefined && func0.call(data, "tls-creds")) {
                                  const _errs19 = errors;
                                  if (typeof data["tls-creds"] !== "string") {
                                    validate164.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["tls-hostname"] !== undefined && func0.call(data, "tls-hostname")) {
                                    const _errs21 = errors;
                                    if (typeof data["tls-hostname"] !== "string") {
                                      validate164.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs21 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["x-dirty-bitmap"] !== undefined && func0.call(data, "x-dirty-bitmap")) {
                                      const _errs23 = errors;
                                      if (typeof data["x-dirty-bitmap"] !== "string") {
                                        validate164.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs23 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (
                                        data["reconnect-delay"] !== undefined &&
                                        func0.call(data, "reconnect-delay")
                                      ) {
                                        let data14 = data["reconnect-delay"];
                                        const _errs25 = errors;
                                        if (!(
                                          typeof data14 == "number" &&
                                          !(data14 % 1) &&
                                          !isNaN(data14) &&
                                          isFinite(data14)
                                        )) {
                                          validate164.errors = ONE_ERROR;
                                          return false;
                                        }
                                        if (errors === _errs25) {
                                          if (typeof data14 == "number" && isFinite(data14)) {
                                            if (data14 > 4294967295 || isNaN(data14)) {
                                              validate164.errors = ONE_ERROR;
                                              return false;
                                            } else {
                                              if (data14 < 0 || isNaN(data14)) {
                                                validate164.errors = ONE_ERROR;
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs25 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data["open-timeout"] !== undefined && func0.call(data, "open-timeout")) {
                                          let data15 = data["open-timeout"];
                                          const _errs27 = errors;
                                          if (!(
                                            typeof data15 == "number" &&
                                            !(data15 % 1) &&
                                            !isNaN(data15) &&
                                            isFinite(data15)
                                          )) {
                                            validate164.errors = ONE_ERROR;
                                            return false;
                                          }
                                          if (errors === _errs27) {
                                            if (typeof data15 == "number" && isFinite(data15)) {
                                              if (data15 > 4294967295 || isNaN(data15)) {
                                                validate164.errors = ONE_ERROR;
                                                return false;
                                              } else {
                                                if (data15 < 0 || isNaN(data15)) {
                                                  validate164.errors = ONE_ERROR;
                                                  return false;
                                                }
                                              }
                                            }
                                          }
                                          var valid0 = _errs27 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate164.errors = ONE_ERROR;
      return false;
    }
  }
  validate164.errors = vErrors;
  return errors === 0;
}

const schema76 = {
  type: "object",
  properties: {
    driver: { const: "null-aio" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "latency-ns": { type: "integer", minimum: 0, maximum: 9007199254740991 },
    "read-zeroes": { type: "boolean" },
  },
  required: ["driver"],
  additionalProperties: false,
};

function validate178(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate178.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema76.properties, key0)) {
            validate178.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("null-aio" !== data.driver) {
              validate178.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate178.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate178.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate178.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate178.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate178.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.size !== undefined && func0.call(data, "size")) {
                              let data9 = data.size;
                              const _errs16 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate178.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs16) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate178.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < -9007199254740991 || isNaN(data9)) {
                                      validate178.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["latency-ns"] !== undefined && func0.call(data, "latency-ns")) {
                                let data10 = data["latency-ns"];
                                const _errs18 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate178.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs18) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate178.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < 0 || isNaN(data10)) {
                                        validate178.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["read-zeroes"] !== undefined && func0.call(data, "read-zeroes")) {
                                  const _errs20 = errors;
                                  if (typeof data["read-zeroes"] !== "boolean") {
                                    validate178.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate178.errors = ONE_ERROR;
      return false;
    }
  }
  validate178.errors = vErrors;
  return errors === 0;
}

const schema77 = {
  type: "object",
  properties: {
    driver: { const: "null-co" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "latency-ns": { type: "integer", minimum: 0, maximum: 9007199254740991 },
    "read-zeroes": { type: "boolean" },
  },
  required: ["driver"],
  additionalProperties: false,
};

function validate182(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate182.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema77.properties, key0)) {
            validate182.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("null-co" !== data.driver) {
              validate182.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate182.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate182.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate182.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate182.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate182.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.size !== undefined && func0.call(data, "size")) {
                              let data9 = data.size;
                              const _errs16 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate182.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs16) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate182.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < -9007199254740991 || isNaN(data9)) {
                                      validate182.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["latency-ns"] !== undefined && func0.call(data, "latency-ns")) {
                                let data10 = data["latency-ns"];
                                const _errs18 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate182.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs18) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate182.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < 0 || isNaN(data10)) {
                                        validate182.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["read-zeroes"] !== undefined && func0.call(data, "read-zeroes")) {
                                  const _errs20 = errors;
                                  if (typeof data["read-zeroes"] !== "boolean") {
                                    validate182.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate182.errors = ONE_ERROR;
      return false;
    }
  }
  validate182.errors = vErrors;
  return errors === 0;
}

const schema78 = {
  type: "object",
  properties: {
    driver: { const: "preallocate" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    "prealloc-align": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "prealloc-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};

function validate186(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate186.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema78.properties, key0)) {
            validate186.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("preallocate" !== data.driver) {
              validate186.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate186.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate186.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate186.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate186.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate186.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.file !== undefined && func0.call(data, "file")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.file, {
                                  instancePath: instancePath + "/file",
                                  parentData: data,
                                  parentDataProperty: "file",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["prealloc-align"] !== undefined && func0.call(data, "prealloc-align")) {
                                let data10 = data["prealloc-align"];
                                const _errs17 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate186.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs17) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate186.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate186.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["prealloc-size"] !== undefined && func0.call(data, "prealloc-size")) {
                                  let data11 = data["prealloc-size"];
                                  const _errs19 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate186.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs19) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate186.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate186.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate186.errors = ONE_ERROR;
      return false;
    }
  }
  validate186.errors = vErrors;
  return errors === 0;
}

const schema79 = {
  type: "object",
  properties: {
    driver: { const: "qcow2" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    backing: { $ref: "#/definitions/BlockdevRefOrNull" },
    "lazy-refcounts": { type: "boolean" },
    "pass-discard-request": { type: "boolean" },
    "pass-discard-snapshot": { type: "boolean" },
    "pass-discard-other": { type: "boolean" },
    "discard-no-unref": { type: "boolean" },
    "overlap-check": { $ref: "#/definitions/Qcow2OverlapChecks" },
    "cache-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "l2-cache-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "l2-cache-entry-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "refcount-cache-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "cache-clean-interval": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    encrypt: { $ref: "#/definitions/BlockdevQcow2Encryption" },
    "data-file": { $ref: "#/definitions/BlockdevRef" },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};
const schema80 = { anyOf: [{ $ref: "#/definitions/BlockdevOptions" }, { type: "string" }, { type: "null" }] };
const wrapper14 = { validate: validate85 };

function validate194(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!wrapper14.validate(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? wrapper14.validate.errors : vErrors.concat(wrapper14.validate.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs2 = errors;
    if (typeof data !== "string") {
      const err0 = null;
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    var _valid0 = _errs2 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs4 = errors;
      if (data !== null) {
        const err1 = null;
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      var _valid0 = _errs4 === errors;
      valid0 = valid0 || _valid0;
    }
  }
  if (!valid0) {
    const err2 = null;
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
    validate194.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate194.errors = vErrors;
  return errors === 0;
}

const schema81 = {
  anyOf: [{ $ref: "#/definitions/Qcow2OverlapCheckFlags" }, { $ref: "#/definitions/Qcow2OverlapCheckMode" }],
};
const schema82 = {
  type: "object",
  properties: {
    template: { $ref: "#/definitions/Qcow2OverlapCheckMode" },
    "main-header": { type: "boolean" },
    "active-l1": { type: "boolean" },
    "active-l2": { type: "boolean" },
    "refcount-table": { type: "boolean" },
    "refcount-block": { type: "boolean" },
    "snapshot-table": { type: "boolean" },
    "inactive-l1": { type: "boolean" },
    "inactive-l2": { type: "boolean" },
    "bitmap-directory": { type: "boolean" },
  },
  required: [],
  additionalProperties: false,
};
const schema83 = { type: "string", enum: ["none", "constant", "cached", "all"] };

function validate198(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate198.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "none" || data === "constant" || data === "cached" || data === "all")) {
    validate198.errors = ONE_ERROR;
    return false;
  }
  validate198.errors = vErrors;
  return errors === 0;
}

function validate197(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func0.call(schema82.properties, key0)) {
          validate197.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.template !== undefined && func0.call(data, "template")) {
          const _errs2 = errors;
          if (
            !validate198(data.template, {
              instancePath: instancePath + "/template",
              parentData: data,
              parentDataProperty: "template",
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
            errors = vErrors.length;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data["main-header"] !== undefined && func0.call(data, "main-header")) {
            const _errs3 = errors;
            if (typeof data["main-header"] !== "boolean") {
              validate197.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["active-l1"] !== undefined && func0.call(data, "active-l1")) {
              const _errs5 = errors;
              if (typeof data["active-l1"] !== "boolean") {
                validate197.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["active-l2"] !== undefined && func0.call(data, "active-l2")) {
                const _errs7 = errors;
                if (typeof data["active-l2"] !== "boolean") {
                  validate197.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["refcount-table"] !== undefined && func0.call(data, "refcount-table")) {
                  const _errs9 = errors;
                  if (typeof data["refcount-table"] !== "boolean") {
                    validate197.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["refcount-block"] !== undefined && func0.call(data, "refcount-block")) {
                    const _errs11 = errors;
                    if (typeof data["refcount-block"] !== "boolean") {
                      validate197.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["snapshot-table"] !== undefined && func0.call(data, "snapshot-table")) {
                      const _errs13 = errors;
                      if (typeof data["snapshot-table"] !== "boolean") {
                        validate197.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["inactive-l1"] !== undefined && func0.call(data, "inactive-l1")) {
                        const _errs15 = errors;
                        if (typeof data["inactive-l1"] !== "boolean") {
                          validate197.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs15 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["inactive-l2"] !== undefined && func0.call(data, "inactive-l2")) {
                          const _errs17 = errors;
                          if (typeof data["inactive-l2"] !== "boolean") {
                            validate197.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs17 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["bitmap-directory"] !== undefined && func0.call(data, "bitmap-directory")) {
                            const _errs19 = errors;
                            if (typeof data["bitmap-directory"] !== "boolean") {
                              validate197.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs19 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate197.errors = ONE_ERROR;
      return false;
    }
  }
  validate197.errors = vErrors;
  return errors === 0;
}

function validate196(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!validate197(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs2 = errors;
    if (!validate198(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs2 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err0 = null;
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
    validate196.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate196.errors = vErrors;
  return errors === 0;
}

const schema84 = {
  type: "object",
  required: ["format"],
  discriminator: { propertyName: "format" },
  oneOf: [{ $ref: "#/definitions/BlockdevQcow2EncryptionAes" }, { $ref: "#/definitions/BlockdevQcow2EncryptionLuks" }],
};
const schema85 = {
  type: "object",
  properties: { format: { const: "aes" }, "key-secret": { type: "string" } },
  required: ["format"],
  additionalProperties: false,
};

function validate204(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.format === undefined || !func0.call(data, "format")) && (missing0 = "format")) {
        validate204.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "format" || key0 === "key-secret")) {
            validate204.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.format !== undefined && func0.call(data, "format")) {
            const _errs2 = errors;
            if ("aes" !== data.format) {
              validate204.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["key-secret"] !== undefined && func0.call(data, "key-secret")) {
              const _errs3 = errors;
              if (typeof data["key-secret"] !== "string") {
                validate204.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate204.errors = ONE_ERROR;
      return false;
    }
  }
  validate204.errors = vErrors;
  return errors === 0;
}

const schema86 = {
  type: "object",
  properties: { format: { const: "luks" }, "key-secret": { type: "string" } },
  required: ["format"],
  additionalProperties: false,
};

function validate205(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.format === undefined || !func0.call(data, "format")) && (missing0 = "format")) {
        validate205.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "format" || key0 === "key-secret")) {
            validate205.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.format !== undefined && func0.call(data, "format")) {
            const _errs2 = errors;
            if ("luks" !== data.format) {
              validate205.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["key-secret"] !== undefined && func0.call(data, "key-secret")) {
              const _errs3 = errors;
              if (typeof data["key-secret"] !== "string") {
                validate205.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate205.errors = ONE_ERROR;
      return false;
    }
  }
  validate205.errors = vErrors;
  return errors === 0;
}

function validate203(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.format === undefined || !func0.call(data, "format")) && (missing0 = "format")) {
        validate203.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.format;
        if (typeof tag0 == "string") {
          if (tag0 === "aes") {
            if (!validate204(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "luks") {
            if (!validate205(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
              errors = vErrors.length;
            }
          } else {
            validate203.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate203.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate203.errors = ONE_ERROR;
      return false;
    }
  }
  validate203.errors = vErrors;
  return errors === 0;
}

function validate190(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate190.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema79.properties, key0)) {
            validate190.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("qcow2" !== data.driver) {
              validate190.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate190.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate190.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate190.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate190.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate190.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.file !== undefined && func0.call(data, "file")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.file, {
                                  instancePath: instancePath + "/file",
                                  parentData: data,
                                  parentDataProperty: "file",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.backing !== undefined && func0.call(data, "backing")) {
                                const _errs17 = errors;
                                if (
                                  !validate194(data.backing, {
                                    instancePath: instancePath + "/backing",
                                    parentData: data,
                                    parentDataProperty: "backing",
                                    rootData,
                                  })
                                ) {
                                  vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["lazy-refcounts"] !== undefined && func0.call(data, "lazy-refcounts")) {
                                  const _errs18 = errors;
                                  if (typeof data["lazy-refcounts"] !== "boolean") {
                                    validate190.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs18 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (
                                    data["pass-discard-request"] !== undefined &&
                                    func0.call(data, "pass-discard-request")
                                  ) {
                                    const _errs20 = errors;
                                    if (typeof data["pass-discard-request"] !== "boolean") {
                                      validate190.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs20 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (
                                      data["pass-discard-snapshot"] !== undefined &&
                                      func0.call(data, "pass-discard-snapshot")
                                    ) {
                                      const _errs22 = errors;
                                      if (typeof data["pass-discard-snapshot"] !== "boolean") {
                                        validate190.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs22 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (
                                        data["pass-discard-other"] !== undefined &&
                                        func0.call(data, "pass-discard-other")
                                      ) {
                                        const _errs24 = errors;
                                        if (typeof data["pass-discard-other"] !== "boolean") {
                                          validate190.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs24 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (
                                          data["discard-no-unref"] !== undefined &&
                                          func0.call(data, "discard-no-unref")
                                        ) {
                                          const _errs26 = errors;
                                          if (typeof data["discard-no-unref"] !== "boolean") {
                                            validate190.errors = ONE_ERROR;
                                            return false;
                                          }
                                          var valid0 = _errs26 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (
                                            data["overlap-check"] !== undefined &&
                                            func0.call(data, "overlap-check")
                                          ) {
                                            const _errs28 = errors;
                                            if (
                                              !validate196(data["overlap-check"], {
                                                instancePath: instancePath + "/overlap-check",
                                                parentData: data,
                                                parentDataProperty: "overlap-check",
                                                rootData,
                                              })
                                            ) {
                                              vErrors =
                                                vErrors === null
                                                  ? validate196.errors
                                                  : vErrors.concat(validate196.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid0 = _errs28 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data["cache-size"] !== undefined && func0.call(data, "cache-size")) {
                                              let data17 = data["cache-size"];
                                              const _errs29 = errors;
                                              if (!(
                                                typeof data17 == "number" &&
                                                !(data17 % 1) &&
                                                !isNaN(data17) &&
                                                isFinite(data17)
                                              )) {
                                                validate190.errors = ONE_ERROR;
                                                return false;
                                              }
                                              if (errors === _errs29) {
                                                if (typeof data17 == "number" && isFinite(data17)) {
                                                  if (data17 > 9007199254740991 || isNaN(data17)) {
                                                    validate190.errors = ONE_ERROR;
                                                    return false;
                                                  } else {
                                                    if (data17 < -9007199254740991 || isNaN(data17)) {
                                                      validate190.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                  }
                                                }
                                              }
                                              var valid0 = _errs29 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (
                                                data["l2-cache-size"] !== undefined &&
                                                func0.call(data, "l2-cache-size")
                                              ) {
                                                let data18 = data["l2-cache-size"];
                                                const _errs31 = errors;
                                                if (!(
                                                  typeof data18 == "number" &&
                                                  !(data18 % 1) &&
                                                  !isNaN(data18) &&
                                                  isFinite(data18)
                                                )) {
                                                  validate190.errors = ONE_ERROR;
                                                  return false;
                                                }
                                                if (errors === _errs31) {
                                                  if (typeof data18 == "number" && isFinite(data18)) {
                                                    if (data18 > 9007199254740991 || isNaN(data18)) {
                                                      validate190.errors = ONE_ERROR;
                                                      return false;
                                                    } else {
                                                      if (data18 < -9007199254740991 || isNaN(data18)) {
                                                        validate190.errors = ONE_ERROR;
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                }
                                                var valid0 = _errs31 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                              if (valid0) {
                                                if (
                                                  data["l2-cache-entry-size"] !== undefined &&
                                                  func0.call(data, "l2-cache-entry-size")
                                                ) {
                                                  let data19 = data["l2-cache-entry-size"];
                                                  const _errs33 = errors;
                                                  if (!(
                                                    typeof data19 == "number" &&
                                                    !(data19 % 1) &&
                                                    !isNaN(data19) &&
                                                    isFinite(data19)
                                                  )) {
                                                    validate190.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                  if (errors === _errs33) {
                                                    if (typeof data19 == "number" && isFinite(data19)) {
                                                      if (data19 > 9007199254740991 || isNaN(data19)) {
                                                        validate190.errors = ONE_ERROR;
                                                        return false;
                                                      } else {
                                                        if (data19 < -9007199254740991 || isNaN(data19)) {
                                                          validate190.errors = ONE_ERROR;
                                                          return false;
                                                        }
                                                      }
                                                    }
                                                  }
                                                  var valid0 = _errs33 === errors;
                                                } else {
                                                  var valid0 = true;
                                                }
                                                if (valid0) {
                                                  if (
                                                    data["refcount-cache-size"] !== undefined &&
                                                    func0.call(data, "refcount-cache-size")
                                                  ) {
                                                    let data20 = data["refcount-cache-size"];
                                                    const _errs35 = errors;
                                                    if (!(
                                                      typeof data20 == "number" &&
                                                      !(data20 % 1) &&
                                                      !isNaN(data20) &&
                                                      isFinite(data20)
                                                    )) {
                                                      validate190.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                    if (errors === _errs35) {
                                                      if (typeof data20 == "number" && isFinite(data20)) {
                                                        if (data20 > 9007199254740991 || isNaN(data20)) {
                                                          validate190.errors = ONE_ERROR;
                                                          return false;
                                                        } else {
                                                          if (data20 < -9007199254740991 || isNaN(data20)) {
                                                            validate190.errors = ONE_ERROR;
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                    }
                                                    var valid0 = _errs35 === errors;
                                                  } else {
                                                    var valid0 = true;
                                                  }
                                                  if (valid0) {
                                                    if (
                                                      data["cache-clean-interval"] !== undefined &&
                                                      func0.call(data, "cache-clean-interval")
                                                    ) {
                                                      let data21 = data["cache-clean-interval"];
                                                      const _errs37 = errors;
                                                      if (!(
                                                        typeof data21 == "number" &&
                                                        !(data21 % 1) &&
                                                        !isNaN(data21) &&
                                                        isFinite(data21)
                                                      )) {
                                                        validate190.errors = ONE_ERROR;
                                                        return false;
                                                      }
                                                      if (errors === _errs37) {
                                                        if (typeof data21 == "number" && isFinite(data21)) {
                                                          if (data21 > 9007199254740991 || isNaN(data21)) {
                                                            validate190.errors = ONE_ERROR;
                                                            return false;
                                                          } else {
                                                            if (data21 < -9007199254740991 || isNaN(data21)) {
                                                              validate190.errors = ONE_ERROR;
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                      }
                                                      var valid0 = _errs37 === errors;
                                                    } else {
                                                      var valid0 = true;
                                                    }
                                                    if (valid0) {
                                                      if (data.encrypt !== undefined && func0.call(data, "encrypt")) {
                                                        const _errs39 = errors;
                                                        if (
                                                          !validate203(data.encrypt, {
                                                            instancePath: instancePath + "/encrypt",
                                                            parentData: data,
                                                            parentDataProperty: "encrypt",
                                                            rootData,
                                                          })
                                                        ) {
                                                          vErrors =
                                                            vErrors === null
                                                              ? validate203.errors
                                                              : vErrors.concat(validate203.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var valid0 = _errs39 === errors;
                                                      } else {
                                                        var valid0 = true;
                                                      }
                                                      if (valid0) {
                                                        if (
                                                          data["data-file"] !== undefined &&
                                                          func0.call(data, "data-file")
                                                        ) {
                                                          const _errs40 = errors;
                                                          if (
                                                            !wrapper0.validate(data["data-file"], {
                                                              instancePath: instancePath + "/data-file",
                                                              parentData: data,
                                                              parentDataProperty: "data-file",
                                                              rootData,
                                                            })
                                                          ) {
                                                            vErrors =
                                                              vErrors === null
                                                                ? wrapper0.validate.errors
                                                                : vErrors.concat(wrapper0.validate.errors);
                                                            errors = vErrors.length;
                                                          }
                                                          var valid0 = _errs40 === errors;
                                                        } else {
                                                          var valid0 = true;
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate190.errors = ONE_ERROR;
      return false;
    }
  }
  validate190.errors = vErrors;
  return errors === 0;
}

const schema87 = {
  type: "object",
  properties: {
    driver: { const: "quorum" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    blkverify: { type: "boolean" },
    children: { type: "array", items: { $ref: "#/definitions/BlockdevRef" } },
    "vote-threshold": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "rewrite-corrupted": { type: "boolean" },
    "read-pattern": { $ref: "#/definitions/QuorumReadPattern" },
  },
  required: ["driver", "children", "vote-threshold"],
  additionalProperties: false,
};
const schema88 = { type: "string", enum: ["quorum", "fifo"] };

function validate213(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate213.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "quorum" || data === "fifo")) {
    validate213.errors = ONE_ERROR;
    return false;
  }
  validate213.errors = vErrors;
  return errors === 0;
}

function validate209(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.children === undefined || !func0.call(data, "children")) && (missing0 = "children")) ||
        ((data["vote-threshold"] === undefined || !func0.call(data, "vote-threshold")) && (missing0 = "vote-threshold"))
      ) {
        validate209.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema87.properties, key0)) {
            validate209.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("quorum" !== data.driver) {
              validate209.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate209.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate209.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate209.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate209.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate209.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.blkverify !== undefined && func0.call(data, "blkverify")) {
                              const _errs16 = errors;
                              if (typeof data.blkverify !== "boolean") {
                                validate209.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.children !== undefined && func0.call(data, "children")) {
                                let data10 = data.children;
                                const _errs18 = errors;
                                if (errors === _errs18) {
                                  if (Array.isArray(data10)) {
                                    var valid1 = true;
                                    const len0 = data10.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                      const _errs20 = errors;
                                      if (
                                        !wrapper0.validate(data10[i0], {
                                          instancePath: instancePath + "/children/" + i0,
                                          parentData: data10,
                                          parentDataProperty: i0,
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null
                                            ? wrapper0.validate.errors
                                            : vErrors.concat(wrapper0.validate.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid1 = _errs20 === errors;
                                      if (!valid1) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate209.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["vote-threshold"] !== undefined && func0.call(data, "vote-threshold")) {
                                  let data12 = data["vote-threshold"];
                                  const _errs21 = errors;
                                  if (!(
                                    typeof data12 == "number" &&
                                    !(data12 % 1) &&
                                    !isNaN(data12) &&
                                    isFinite(data12)
                                  )) {
                                    validate209.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs21) {
                                    if (typeof data12 == "number" && isFinite(data12)) {
                                      if (data12 > 9007199254740991 || isNaN(data12)) {
                                        validate209.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data12 < -9007199254740991 || isNaN(data12)) {
                                          validate209.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs21 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (
                                    data["rewrite-corrupted"] !== undefined &&
                                    func0.call(data, "rewrite-corrupted")
                                  ) {
                                    const _errs23 = errors;
                                    if (typeof data["rewrite-corrupted"] !== "boolean") {
                                      validate209.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs23 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["read-pattern"] !== undefined && func0.call(data, "read-pattern")) {
                                      const _errs25 = errors;
                                      if (
                                        !validate213(data["read-pattern"], {
                                          instancePath: instancePath + "/read-pattern",
                                          parentData: data,
                                          parentDataProperty: "read-pattern",
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null ? validate213.errors : vErrors.concat(validate213.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid0 = _errs25 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate209.errors = ONE_ERROR;
      return false;
    }
  }
  validate209.errors = vErrors;
  return errors === 0;
}

const schema89 = {
  type: "object",
  properties: {
    driver: { const: "raw" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    file: { $ref: "#/definitions/BlockdevRef" },
    offset: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["driver", "file"],
  additionalProperties: false,
};

function validate215(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate215.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema89.properties, key0)) {
            validate215.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("raw" !== data.driver) {
              validate215.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate215.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate215.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate215.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate215.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate215.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.file !== undefined && func0.call(data, "file")) {
                              const _errs16 = errors;
                              if (
                                !wrapper0.validate(data.file, {
                                  instancePath: instancePath + "/file",
                                  parentData: data,
                                  parentDataProperty: "file",
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null
                                    ? wrapper0.validate.errors
                                    : vErrors.concat(wrapper0.validate.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.offset !== undefined && func0.call(data, "offset")) {
                                let data10 = data.offset;
                                const _errs17 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate215.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs17) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate215.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate215.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.size !== undefined && func0.call(data, "size")) {
                                  let data11 = data.size;
                                  const _errs19 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate215.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs19) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate215.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate215.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate215.errors = ONE_ERROR;
      return false;
    }
  }
  validate215.errors = vErrors;
  return errors === 0;
}

const schema90 = {
  type: "object",
  properties: {
    driver: { const: "ssh" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    server: { $ref: "#/definitions/InetSocketAddress" },
    path: { type: "string" },
    user: { type: "string" },
    "host-key-check": { $ref: "#/definitions/SshHostKeyCheck" },
  },
  required: ["driver", "server", "path"],
  additionalProperties: false,
};
const schema91 = {
  type: "object",
  properties: {
    host: { type: "string" },
    port: { type: "string" },
    numeric: { type: "boolean" },
    to: { type: "integer", minimum: 0, maximum: 65535 },
    ipv4: { type: "boolean" },
    ipv6: { type: "boolean" },
    "keep-alive": { type: "boolean" },
    mptcp: { type: "boolean" },
  },
  required: ["host", "port"],
  additionalProperties: false,
};

function validate223(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.host === undefined || !func0.call(data, "host")) && (missing0 = "host")) ||
        ((data.port === undefined || !func0.call(data, "port")) && (missing0 = "port"))
      ) {
        validate223.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "host" ||
            key0 === "port" ||
            key0 === "numeric" ||
            key0 === "to" ||
            key0 === "ipv4" ||
            key0 === "ipv6" ||
            key0 === "keep-alive" ||
            key0 === "mptcp"
          )) {
            validate223.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.host !== undefined && func0.call(data, "host")) {
            const _errs2 = errors;
            if (typeof data.host !== "string") {
              validate223.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.port !== undefined && func0.call(data, "port")) {
              const _errs4 = errors;
              if (typeof data.port !== "string") {
                validate223.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.numeric !== undefined && func0.call(data, "numeric")) {
                const _errs6 = errors;
                if (typeof data.numeric !== "boolean") {
                  validate223.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.to !== undefined && func0.call(data, "to")) {
                  let data3 = data.to;
                  const _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate223.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs8) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 65535 || isNaN(data3)) {
                        validate223.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < 0 || isNaN(data3)) {
                          validate223.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.ipv4 !== undefined && func0.call(data, "ipv4")) {
                    const _errs10 = errors;
                    if (typeof data.ipv4 !== "boolean") {
                      validate223.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.ipv6 !== undefined && func0.call(data, "ipv6")) {
                      const _errs12 = errors;
                      if (typeof data.ipv6 !== "boolean") {
                        validate223.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["keep-alive"] !== undefined && func0.call(data, "keep-alive")) {
                        const _errs14 = errors;
                        if (typeof data["keep-alive"] !== "boolean") {
                          validate223.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.mptcp !== undefined && func0.call(data, "mptcp")) {
                          const _errs16 = errors;
                          if (typeof data.mptcp !== "boolean") {
                            validate223.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate223.errors = ONE_ERROR;
      return false;
    }
  }
  validate223.errors = vErrors;
  return errors === 0;
}

const schema92 = {
  type: "object",
  required: ["mode"],
  discriminator: { propertyName: "mode" },
  oneOf: [{ $ref: "#/definitions/SshHostKeyCheckHash" }, { $ref: "#/definitions/SshHostKeyCheckOther" }],
};
const schema93 = {
  type: "object",
  properties: {
    mode: { const: "hash" },
    type: { $ref: "#/definitions/SshHostKeyCheckHashType" },
    hash: { type: "string" },
  },
  required: ["mode", "type", "hash"],
  additionalProperties: false,
};
const schema94 = { type: "string", enum: ["md5", "sha1", "sha256"] };

function validate227(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate227.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "md5" || data === "sha1" || data === "sha256")) {
    validate227.errors = ONE_ERROR;
    return false;
  }
  validate227.errors = vErrors;
  return errors === 0;
}

function validate226(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.mode === undefined || !func0.call(data, "mode")) && (missing0 = "mode")) ||
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.hash === undefined || !func0.call(data, "hash")) && (missing0 = "hash"))
      ) {
        validate226.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "mode" || key0 === "type" || key0 === "hash")) {
            validate226.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.mode !== undefined && func0.call(data, "mode")) {
            const _errs2 = errors;
            if ("hash" !== data.mode) {
              validate226.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.type !== undefined && func0.call(data, "type")) {
              const _errs3 = errors;
              if (
                !validate227(data.type, {
                  instancePath: instancePath + "/type",
                  parentData: data,
                  parentDataProperty: "type",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.hash !== undefined && func0.call(data, "hash")) {
                const _errs4 = errors;
                if (typeof data.hash !== "string") {
                  validate226.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate226.errors = ONE_ERROR;
      return false;
    }
  }
  validate226.errors = vErrors;
  return errors === 0;
}

const schema95 = {
  type: "object",
  properties: { mode: { enum: ["none", "known_hosts"] } },
  required: ["mode"],
  additionalProperties: false,
};

function validate229(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.mode === undefined || !func0.call(data, "mode")) && (missing0 = "mode")) {
        validate229.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "mode")) {
            validate229.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.mode !== undefined && func0.call(data, "mode")) {
            let data0 = data.mode;
            if (!(data0 === "none" || data0 === "known_hosts")) {
              validate229.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate229.errors = ONE_ERROR;
      return false;
    }
  }
  validate229.errors = vErrors;
  return errors === 0;
}

function validate225(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.mode === undefined || !func0.call(data, "mode")) && (missing0 = "mode")) {
        validate225.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.mode;
        if (typeof tag0 == "string") {
          if (tag0 === "hash") {
            if (!validate226(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate226.errors : vErrors.concat(validate226.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "none") {
            if (!validate229(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "known_hosts") {
            if (!validate229(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
              errors = vErrors.length;
            }
          } else {
            validate225.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate225.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate225.errors = ONE_ERROR;
      return false;
    }
  }
  validate225.errors = vErrors;
  return errors === 0;
}

function validate219(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.server === undefined || !func0.call(data, "server")) && (missing0 = "server")) ||
        ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path"))
      ) {
        validate219.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema90.properties, key0)) {
            validate219.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("ssh" !== data.driver) {
              validate219.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate219.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate219.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate219.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate219.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate219.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.server !== undefined && func0.call(data, "server")) {
                              const _errs16 = errors;
                              if (
                                !validate223(data.server, {
                                  instancePath: instancePath + "/server",
                                  parentData: data,
                                  parentDataProperty: "server",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate223.errors : vErrors.concat(validate223.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.path !== undefined && func0.call(data, "path")) {
                                const _errs17 = errors;
                                if (typeof data.path !== "string") {
                                  validate219.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.user !== undefined && func0.call(data, "user")) {
                                  const _errs19 = errors;
                                  if (typeof data.user !== "string") {
                                    validate219.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs19 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["host-key-check"] !== undefined && func0.call(data, "host-key-check")) {
                                    const _errs21 = errors;
                                    if (
                                      !validate225(data["host-key-check"], {
                                        instancePath: instancePath + "/host-key-check",
                                        parentData: data,
                                        parentDataProperty: "host-key-check",
                                        rootData,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null ? validate225.errors : vErrors.concat(validate225.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs21 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate219.errors = ONE_ERROR;
      return false;
    }
  }
  validate219.errors = vErrors;
  return errors === 0;
}

const schema96 = {
  type: "object",
  properties: {
    driver: { const: "throttle" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    "throttle-group": { type: "string" },
    file: { $ref: "#/definitions/BlockdevRef" },
  },
  required: ["driver", "throttle-group", "file"],
  additionalProperties: false,
};

function validate234(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data["throttle-group"] === undefined || !func0.call(data, "throttle-group")) &&
          (missing0 = "throttle-group")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file"))
      ) {
        validate234.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema96.properties, key0)) {
            validate234.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("throttle" !== data.driver) {
              validate234.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate234.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate234.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate234.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate234.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate234.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["throttle-group"] !== undefined && func0.call(data, "throttle-group")) {
                              const _errs16 = errors;
                              if (typeof data["throttle-group"] !== "string") {
                                validate234.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.file !== undefined && func0.call(data, "file")) {
                                const _errs18 = errors;
                                if (
                                  !wrapper0.validate(data.file, {
                                    instancePath: instancePath + "/file",
                                    parentData: data,
                                    parentDataProperty: "file",
                                    rootData,
                                  })
                                ) {
                                  vErrors =
                                    vErrors === null
                                      ? wrapper0.validate.errors
                                      : vErrors.concat(wrapper0.validate.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate234.errors = ONE_ERROR;
      return false;
    }
  }
  validate234.errors = vErrors;
  return errors === 0;
}

const schema97 = {
  type: "object",
  properties: {
    driver: { const: "vvfat" },
    "node-name": { type: "string" },
    discard: { $ref: "#/definitions/BlockdevDiscardOptions" },
    cache: { $ref: "#/definitions/BlockdevCacheOptions" },
    active: { type: "boolean" },
    "read-only": { type: "boolean" },
    "auto-read-only": { type: "boolean" },
    "force-share": { type: "boolean" },
    "detect-zeroes": { $ref: "#/definitions/BlockdevDetectZeroesOptions" },
    dir: { type: "string" },
    "fat-type": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    floppy: { type: "boolean" },
    label: { type: "string" },
    rw: { type: "boolean" },
  },
  required: ["driver", "dir"],
  additionalProperties: false,
};

function validate238(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.dir === undefined || !func0.call(data, "dir")) && (missing0 = "dir"))
      ) {
        validate238.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema97.properties, key0)) {
            validate238.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("vvfat" !== data.driver) {
              validate238.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs3 = errors;
              if (typeof data["node-name"] !== "string") {
                validate238.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.discard !== undefined && func0.call(data, "discard")) {
                const _errs5 = errors;
                if (
                  !validate87(data.discard, {
                    instancePath: instancePath + "/discard",
                    parentData: data,
                    parentDataProperty: "discard",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.cache !== undefined && func0.call(data, "cache")) {
                  const _errs6 = errors;
                  if (
                    !validate89(data.cache, {
                      instancePath: instancePath + "/cache",
                      parentData: data,
                      parentDataProperty: "cache",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.active !== undefined && func0.call(data, "active")) {
                    const _errs7 = errors;
                    if (typeof data.active !== "boolean") {
                      validate238.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["read-only"] !== undefined && func0.call(data, "read-only")) {
                      const _errs9 = errors;
                      if (typeof data["read-only"] !== "boolean") {
                        validate238.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["auto-read-only"] !== undefined && func0.call(data, "auto-read-only")) {
                        const _errs11 = errors;
                        if (typeof data["auto-read-only"] !== "boolean") {
                          validate238.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["force-share"] !== undefined && func0.call(data, "force-share")) {
                          const _errs13 = errors;
                          if (typeof data["force-share"] !== "boolean") {
                            validate238.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs13 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["detect-zeroes"] !== undefined && func0.call(data, "detect-zeroes")) {
                            const _errs15 = errors;
                            if (
                              !validate91(data["detect-zeroes"], {
                                instancePath: instancePath + "/detect-zeroes",
                                parentData: data,
                                parentDataProperty: "detect-zeroes",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.dir !== undefined && func0.call(data, "dir")) {
                              const _errs16 = errors;
                              if (typeof data.dir !== "string") {
                                validate238.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["fat-type"] !== undefined && func0.call(data, "fat-type")) {
                                let data10 = data["fat-type"];
                                const _errs18 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate238.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs18) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate238.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate238.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.floppy !== undefined && func0.call(data, "floppy")) {
                                  const _errs20 = errors;
                                  if (typeof data.floppy !== "boolean") {
                                    validate238.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.label !== undefined && func0.call(data, "label")) {
                                    const _errs22 = errors;
                                    if (typeof data.label !== "string") {
                                      validate238.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.rw !== undefined && func0.call(data, "rw")) {
                                      const _errs24 = errors;
                                      if (typeof data.rw !== "boolean") {
                                        validate238.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate238.errors = ONE_ERROR;
      return false;
    }
  }
  validate238.errors = vErrors;
  return errors === 0;
}

function validate85(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate85.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.driver;
        if (typeof tag0 == "string") {
          if (tag0 === "blkdebug") {
            if (!validate86(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blklogwrites") {
            if (!validate105(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blkverify") {
            if (!validate109(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "compress") {
            if (!validate113(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-before-write") {
            if (!validate117(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-on-read") {
            if (!validate124(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "file") {
            if (!validate128(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "snapshot-access") {
            if (!validate136(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_cdrom") {
            if (!validate140(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_device") {
            if (!validate146(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "http") {
            if (!validate152(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "https") {
            if (!validate156(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "luks") {
            if (!validate160(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "nbd") {
            if (!validate164(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-aio") {
            if (!validate178(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-co") {
            if (!validate182(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "preallocate") {
            if (!validate186(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow2") {
            if (!validate190(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "quorum") {
            if (!validate209(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "raw") {
            if (!validate215(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "ssh") {
            if (!validate219(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "throttle") {
            if (!validate234(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "vvfat") {
            if (!validate238(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate238.errors : vErrors.concat(validate238.errors);
              errors = vErrors.length;
            }
          } else {
            validate85.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate85.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate85.errors = ONE_ERROR;
      return false;
    }
  }
  validate85.errors = vErrors;
  return errors === 0;
}

function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!validate85(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs2 = errors;
    if (typeof data !== "string") {
      const err0 = null;
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    var _valid0 = _errs2 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err1 = null;
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate84.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate84.errors = vErrors;
  return errors === 0;
}

function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size"))
      ) {
        validate74.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema39.properties, key0)) {
            validate74.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("luks" !== data.driver) {
              validate74.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["key-secret"] !== undefined && func0.call(data, "key-secret")) {
              const _errs3 = errors;
              if (typeof data["key-secret"] !== "string") {
                validate74.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["cipher-alg"] !== undefined && func0.call(data, "cipher-alg")) {
                const _errs5 = errors;
                if (
                  !validate75(data["cipher-alg"], {
                    instancePath: instancePath + "/cipher-alg",
                    parentData: data,
                    parentDataProperty: "cipher-alg",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["cipher-mode"] !== undefined && func0.call(data, "cipher-mode")) {
                  const _errs6 = errors;
                  if (
                    !validate77(data["cipher-mode"], {
                      instancePath: instancePath + "/cipher-mode",
                      parentData: data,
                      parentDataProperty: "cipher-mode",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["ivgen-alg"] !== undefined && func0.call(data, "ivgen-alg")) {
                    const _errs7 = errors;
                    if (
                      !validate79(data["ivgen-alg"], {
                        instancePath: instancePath + "/ivgen-alg",
                        parentData: data,
                        parentDataProperty: "ivgen-alg",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["ivgen-hash-alg"] !== undefined && func0.call(data, "ivgen-hash-alg")) {
                      const _errs8 = errors;
                      if (
                        !validate81(data["ivgen-hash-alg"], {
                          instancePath: instancePath + "/ivgen-hash-alg",
                          parentData: data,
                          parentDataProperty: "ivgen-hash-alg",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["hash-alg"] !== undefined && func0.call(data, "hash-alg")) {
                        const _errs9 = errors;
                        if (
                          !validate81(data["hash-alg"], {
                            instancePath: instancePath + "/hash-alg",
                            parentData: data,
                            parentDataProperty: "hash-alg",
                            rootData,
                          })
                        ) {
                          vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["iter-time"] !== undefined && func0.call(data, "iter-time")) {
                          let data7 = data["iter-time"];
                          const _errs10 = errors;
                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                            validate74.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs10) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate74.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate74.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs10 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.file !== undefined && func0.call(data, "file")) {
                            const _errs12 = errors;
                            if (
                              !validate84(data.file, {
                                instancePath: instancePath + "/file",
                                parentData: data,
                                parentDataProperty: "file",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs12 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.header !== undefined && func0.call(data, "header")) {
                              const _errs13 = errors;
                              if (
                                !validate84(data.header, {
                                  instancePath: instancePath + "/header",
                                  parentData: data,
                                  parentDataProperty: "header",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs13 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.size !== undefined && func0.call(data, "size")) {
                                let data10 = data.size;
                                const _errs14 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate74.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs14) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate74.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < 0 || isNaN(data10)) {
                                        validate74.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs14 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.preallocation !== undefined && func0.call(data, "preallocation")) {
                                  const _errs16 = errors;
                                  if (
                                    !validate72(data.preallocation, {
                                      instancePath: instancePath + "/preallocation",
                                      parentData: data,
                                      parentDataProperty: "preallocation",
                                      rootData,
                                    })
                                  ) {
                                    vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs16 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate74.errors = ONE_ERROR;
      return false;
    }
  }
  validate74.errors = vErrors;
  return errors === 0;
}

const schema98 = {
  type: "object",
  properties: {
    driver: { const: "qcow2" },
    file: { $ref: "#/definitions/BlockdevRef" },
    "data-file": { $ref: "#/definitions/BlockdevRef" },
    "data-file-raw": { type: "boolean" },
    "extended-l2": { type: "boolean" },
    size: { type: "integer", minimum: 0, maximum: 9007199254740991 },
    version: { $ref: "#/definitions/BlockdevQcow2Version" },
    "backing-file": { type: "string" },
    "backing-fmt": { $ref: "#/definitions/BlockdevDriver" },
    encrypt: { $ref: "#/definitions/QCryptoBlockCreateOptions" },
    "cluster-size": { type: "integer", minimum: 0, maximum: 9007199254740991 },
    preallocation: { $ref: "#/definitions/PreallocMode" },
    "lazy-refcounts": { type: "boolean" },
    "refcount-bits": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "compression-type": { $ref: "#/definitions/Qcow2CompressionType" },
  },
  required: ["driver", "file", "size"],
  additionalProperties: false,
};
const schema99 = { type: "string", enum: ["v2", "v3"] };

function validate272(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate272.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "v2" || data === "v3")) {
    validate272.errors = ONE_ERROR;
    return false;
  }
  validate272.errors = vErrors;
  return errors === 0;
}

const schema100 = {
  type: "string",
  enum: [
    "blkdebug",
    "blklogwrites",
    "blkverify",
    "compress",
    "copy-before-write",
    "copy-on-read",
    "file",
    "snapshot-access",
    "host_cdrom",
    "host_device",
    "http",
    "https",
    "luks",
    "nbd",
    "null-aio",
    "null-co",
    "preallocate",
    "qcow2",
    "quorum",
    "raw",
    "ssh",
    "throttle",
    "vvfat",
  ],
};

function validate274(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate274.errors = ONE_ERROR;
    return false;
  }
  if (!(
    data === "blkdebug" ||
    data === "blklogwrites" ||
    data === "blkverify" ||
    data === "compress" ||
    data === "copy-before-write" ||
    data === "copy-on-read" ||
    data === "file" ||
    data === "snapshot-access" ||
    data === "host_cdrom" ||
    data === "host_device" ||
    data === "http" ||
    data === "https" ||
    data === "luks" ||
    data === "nbd" ||
    data === "null-aio" ||
    data === "null-co" ||
    data === "preallocate" ||
    data === "qcow2" ||
    data === "quorum" ||
    data === "raw" ||
    data === "ssh" ||
    data === "throttle" ||
    data === "vvfat"
  )) {
    validate274.errors = ONE_ERROR;
    return false;
  }
  validate274.errors = vErrors;
  return errors === 0;
}

const schema101 = {
  type: "object",
  required: ["format"],
  discriminator: { propertyName: "format" },
  oneOf: [
    { $ref: "#/definitions/QCryptoBlockCreateOptionsQcow" },
    { $ref: "#/definitions/QCryptoBlockCreateOptionsLuks" },
  ],
};
const schema102 = {
  type: "object",
  properties: { format: { const: "qcow" }, "key-secret": { type: "string" } },
  required: ["format"],
  additionalProperties: false,
};

function validate277(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.format === undefined || !func0.call(data, "format")) && (missing0 = "format")) {
        validate277.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "format" || key0 === "key-secret")) {
            validate277.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.format !== undefined && func0.call(data, "format")) {
            const _errs2 = errors;
            if ("qcow" !== data.format) {
              validate277.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["key-secret"] !== undefined && func0.call(data, "key-secret")) {
              const _errs3 = errors;
              if (typeof data["key-secret"] !== "string") {
                validate277.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate277.errors = ONE_ERROR;
      return false;
    }
  }
  validate277.errors = vErrors;
  return errors === 0;
}

const schema103 = {
  type: "object",
  properties: {
    format: { const: "luks" },
    "key-secret": { type: "string" },
    "cipher-alg": { $ref: "#/definitions/QCryptoCipherAlgo" },
    "cipher-mode": { $ref: "#/definitions/QCryptoCipherMode" },
    "ivgen-alg": { $ref: "#/definitions/QCryptoIVGenAlgo" },
    "ivgen-hash-alg": { $ref: "#/definitions/QCryptoHashAlgo" },
    "hash-alg": { $ref: "#/definitions/QCryptoHashAlgo" },
    "iter-time": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["format"],
  additionalProperties: false,
};

function validate278(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.format === undefined || !func0.call(data, "format")) && (missing0 = "format")) {
        validate278.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "format" ||
            key0 === "key-secret" ||
            key0 === "cipher-alg" ||
            key0 === "cipher-mode" ||
            key0 === "ivgen-alg" ||
            key0 === "ivgen-hash-alg" ||
            key0 === "hash-alg" ||
            key0 === "iter-time"
          )) {
            validate278.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.format !== undefined && func0.call(data, "format")) {
            const _errs2 = errors;
            if ("luks" !== data.format) {
              validate278.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["key-secret"] !== undefined && func0.call(data, "key-secret")) {
              const _errs3 = errors;
              if (typeof data["key-secret"] !== "string") {
                validate278.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["cipher-alg"] !== undefined && func0.call(data, "cipher-alg")) {
                const _errs5 = errors;
                if (
                  !validate75(data["cipher-alg"], {
                    instancePath: instancePath + "/cipher-alg",
                    parentData: data,
                    parentDataProperty: "cipher-alg",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["cipher-mode"] !== undefined && func0.call(data, "cipher-mode")) {
                  const _errs6 = errors;
                  if (
                    !validate77(data["cipher-mode"], {
                      instancePath: instancePath + "/cipher-mode",
                      parentData: data,
                      parentDataProperty: "cipher-mode",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["ivgen-alg"] !== undefined && func0.call(data, "ivgen-alg")) {
                    const _errs7 = errors;
                    if (
                      !validate79(data["ivgen-alg"], {
                        instancePath: instancePath + "/ivgen-alg",
                        parentData: data,
                        parentDataProperty: "ivgen-alg",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["ivgen-hash-alg"] !== undefined && func0.call(data, "ivgen-hash-alg")) {
                      const _errs8 = errors;
                      if (
                        !validate81(data["ivgen-hash-alg"], {
                          instancePath: instancePath + "/ivgen-hash-alg",
                          parentData: data,
                          parentDataProperty: "ivgen-hash-alg",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["hash-alg"] !== undefined && func0.call(data, "hash-alg")) {
                        const _errs9 = errors;
                        if (
                          !validate81(data["hash-alg"], {
                            instancePath: instancePath + "/hash-alg",
                            parentData: data,
                            parentDataProperty: "hash-alg",
                            rootData,
                          })
                        ) {
                          vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["iter-time"] !== undefined && func0.call(data, "iter-time")) {
                          let data7 = data["iter-time"];
                          const _errs10 = errors;
                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                            validate278.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs10) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate278.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate278.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs10 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate278.errors = ONE_ERROR;
      return false;
    }
  }
  validate278.errors = vErrors;
  return errors === 0;
}

function validate276(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.format === undefined || !func0.call(data, "format")) && (missing0 = "format")) {
        validate276.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.format;
        if (typeof tag0 == "string") {
          if (tag0 === "qcow") {
            if (!validate277(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate277.errors : vErrors.concat(validate277.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "luks") {
            if (!validate278(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate278.errors : vErrors.concat(validate278.errors);
              errors = vErrors.length;
            }
          } else {
            validate276.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate276.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate276.errors = ONE_ERROR;
      return false;
    }
  }
  validate276.errors = vErrors;
  return errors === 0;
}

const schema104 = { type: "string", enum: ["zlib", "zstd"] };

function validate288(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate288.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "zlib" || data === "zstd")) {
    validate288.errors = ONE_ERROR;
    return false;
  }
  validate288.errors = vErrors;
  return errors === 0;
}

function validate269(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.file === undefined || !func0.call(data, "file")) && (missing0 = "file")) ||
        ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size"))
      ) {
        validate269.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema98.properties, key0)) {
            validate269.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("qcow2" !== data.driver) {
              validate269.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.file !== undefined && func0.call(data, "file")) {
              const _errs3 = errors;
              if (
                !validate84(data.file, {
                  instancePath: instancePath + "/file",
                  parentData: data,
                  parentDataProperty: "file",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["data-file"] !== undefined && func0.call(data, "data-file")) {
                const _errs4 = errors;
                if (
                  !validate84(data["data-file"], {
                    instancePath: instancePath + "/data-file",
                    parentData: data,
                    parentDataProperty: "data-file",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["data-file-raw"] !== undefined && func0.call(data, "data-file-raw")) {
                  const _errs5 = errors;
                  if (typeof data["data-file-raw"] !== "boolean") {
                    validate269.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["extended-l2"] !== undefined && func0.call(data, "extended-l2")) {
                    const _errs7 = errors;
                    if (typeof data["extended-l2"] !== "boolean") {
                      validate269.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs7 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.size !== undefined && func0.call(data, "size")) {
                      let data5 = data.size;
                      const _errs9 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate269.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs9) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate269.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < 0 || isNaN(data5)) {
                              validate269.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs9 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.version !== undefined && func0.call(data, "version")) {
                        const _errs11 = errors;
                        if (
                          !validate272(data.version, {
                            instancePath: instancePath + "/version",
                            parentData: data,
                            parentDataProperty: "version",
                            rootData,
                          })
                        ) {
                          vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["backing-file"] !== undefined && func0.call(data, "backing-file")) {
                          const _errs12 = errors;
                          if (typeof data["backing-file"] !== "string") {
                            validate269.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["backing-fmt"] !== undefined && func0.call(data, "backing-fmt")) {
                            const _errs14 = errors;
                            if (
                              !validate274(data["backing-fmt"], {
                                instancePath: instancePath + "/backing-fmt",
                                parentData: data,
                                parentDataProperty: "backing-fmt",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate274.errors : vErrors.concat(validate274.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.encrypt !== undefined && func0.call(data, "encrypt")) {
                              const _errs15 = errors;
                              if (
                                !validate276(data.encrypt, {
                                  instancePath: instancePath + "/encrypt",
                                  parentData: data,
                                  parentDataProperty: "encrypt",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate276.errors : vErrors.concat(validate276.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["cluster-size"] !== undefined && func0.call(data, "cluster-size")) {
                                let data10 = data["cluster-size"];
                                const _errs16 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate269.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs16) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate269.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < 0 || isNaN(data10)) {
                                        validate269.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs16 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.preallocation !== undefined && func0.call(data, "preallocation")) {
                                  const _errs18 = errors;
                                  if (
                                    !validate72(data.preallocation, {
                                      instancePath: instancePath + "/preallocation",
                                      parentData: data,
                                      parentDataProperty: "preallocation",
                                      rootData,
                                    })
                                  ) {
                                    vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs18 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["lazy-refcounts"] !== undefined && func0.call(data, "lazy-refcounts")) {
                                    const _errs19 = errors;
                                    if (typeof data["lazy-refcounts"] !== "boolean") {
                                      validate269.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs19 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["refcount-bits"] !== undefined && func0.call(data, "refcount-bits")) {
                                      let data13 = data["refcount-bits"];
                                      const _errs21 = errors;
                                      if (!(
                                        typeof data13 == "number" &&
                                        !(data13 % 1) &&
                                        !isNaN(data13) &&
                                        isFinite(data13)
                                      )) {
                                        validate269.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs21) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 9007199254740991 || isNaN(data13)) {
                                            validate269.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data13 < -9007199254740991 || isNaN(data13)) {
                                              validate269.errors = ONE_ERROR;
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs21 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (
                                        data["compression-type"] !== undefined &&
                                        func0.call(data, "compression-type")
                                      ) {
                                        const _errs23 = errors;
                                        if (
                                          !validate288(data["compression-type"], {
                                            instancePath: instancePath + "/compression-type",
                                            parentData: data,
                                            parentDataProperty: "compression-type",
                                            rootData,
                                          })
                                        ) {
                                          vErrors =
                                            vErrors === null ? validate288.errors : vErrors.concat(validate288.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid0 = _errs23 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate269.errors = ONE_ERROR;
      return false;
    }
  }
  validate269.errors = vErrors;
  return errors === 0;
}

const schema105 = {
  type: "object",
  properties: {
    driver: { const: "ssh" },
    location: { $ref: "#/definitions/BlockdevOptionsSsh" },
    size: { type: "integer", minimum: 0, maximum: 9007199254740991 },
  },
  required: ["driver", "location", "size"],
  additionalProperties: false,
};
const schema106 = {
  type: "object",
  properties: {
    server: { $ref: "#/definitions/InetSocketAddress" },
    path: { type: "string" },
    user: { type: "string" },
    "host-key-check": { $ref: "#/definitions/SshHostKeyCheck" },
  },
  required: ["server", "path"],
  additionalProperties: false,
};

function validate291(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.server === undefined || !func0.call(data, "server")) && (missing0 = "server")) ||
        ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path"))
      ) {
        validate291.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "server" || key0 === "path" || key0 === "user" || key0 === "host-key-check")) {
            validate291.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.server !== undefined && func0.call(data, "server")) {
            const _errs2 = errors;
            if (
              !validate223(data.server, {
                instancePath: instancePath + "/server",
                parentData: data,
                parentDataProperty: "server",
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate223.errors : vErrors.concat(validate223.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.path !== undefined && func0.call(data, "path")) {
              const _errs3 = errors;
              if (typeof data.path !== "string") {
                validate291.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.user !== undefined && func0.call(data, "user")) {
                const _errs5 = errors;
                if (typeof data.user !== "string") {
                  validate291.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["host-key-check"] !== undefined && func0.call(data, "host-key-check")) {
                  const _errs7 = errors;
                  if (
                    !validate225(data["host-key-check"], {
                      instancePath: instancePath + "/host-key-check",
                      parentData: data,
                      parentDataProperty: "host-key-check",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate225.errors : vErrors.concat(validate225.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate291.errors = ONE_ERROR;
      return false;
    }
  }
  validate291.errors = vErrors;
  return errors === 0;
}

function validate290(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.location === undefined || !func0.call(data, "location")) && (missing0 = "location")) ||
        ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size"))
      ) {
        validate290.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "driver" || key0 === "location" || key0 === "size")) {
            validate290.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("ssh" !== data.driver) {
              validate290.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.location !== undefined && func0.call(data, "location")) {
              const _errs3 = errors;
              if (
                !validate291(data.location, {
                  instancePath: instancePath + "/location",
                  parentData: data,
                  parentDataProperty: "location",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate291.errors : vErrors.concat(validate291.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.size !== undefined && func0.call(data, "size")) {
                let data2 = data.size;
                const _errs4 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate290.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs4) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate290.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < 0 || isNaN(data2)) {
                        validate290.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate290.errors = ONE_ERROR;
      return false;
    }
  }
  validate290.errors = vErrors;
  return errors === 0;
}

const schema107 = {
  type: "object",
  properties: {
    driver: {
      enum: [
        "blkdebug",
        "blklogwrites",
        "blkverify",
        "compress",
        "copy-before-write",
        "copy-on-read",
        "snapshot-access",
        "host_cdrom",
        "host_device",
        "http",
        "https",
        "nbd",
        "null-aio",
        "null-co",
        "preallocate",
        "quorum",
        "raw",
        "throttle",
        "vvfat",
      ],
    },
  },
  required: ["driver"],
  additionalProperties: false,
};

function validate295(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate295.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "driver")) {
            validate295.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            let data0 = data.driver;
            if (!(
              data0 === "blkdebug" ||
              data0 === "blklogwrites" ||
              data0 === "blkverify" ||
              data0 === "compress" ||
              data0 === "copy-before-write" ||
              data0 === "copy-on-read" ||
              data0 === "snapshot-access" ||
              data0 === "host_cdrom" ||
              data0 === "host_device" ||
              data0 === "http" ||
              data0 === "https" ||
              data0 === "nbd" ||
              data0 === "null-aio" ||
              data0 === "null-co" ||
              data0 === "preallocate" ||
              data0 === "quorum" ||
              data0 === "raw" ||
              data0 === "throttle" ||
              data0 === "vvfat"
            )) {
              validate295.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate295.errors = ONE_ERROR;
      return false;
    }
  }
  validate295.errors = vErrors;
  return errors === 0;
}

function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate70.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.driver;
        if (typeof tag0 == "string") {
          if (tag0 === "file") {
            if (!validate71(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "luks") {
            if (!validate74(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow2") {
            if (!validate269(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate269.errors : vErrors.concat(validate269.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "ssh") {
            if (!validate290(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate290.errors : vErrors.concat(validate290.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blkdebug") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blklogwrites") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blkverify") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "compress") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-before-write") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-on-read") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "snapshot-access") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_cdrom") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_device") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "http") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "https") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "nbd") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-aio") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-co") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "preallocate") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "quorum") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "raw") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "throttle") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "vvfat") {
            if (!validate295(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate295.errors : vErrors.concat(validate295.errors);
              errors = vErrors.length;
            }
          } else {
            validate70.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate70.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate70.errors = ONE_ERROR;
      return false;
    }
  }
  validate70.errors = vErrors;
  return errors === 0;
}

function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["job-id"] === undefined || !func0.call(data, "job-id")) && (missing0 = "job-id")) ||
        ((data.options === undefined || !func0.call(data, "options")) && (missing0 = "options"))
      ) {
        validate69.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "job-id" || key0 === "options")) {
            validate69.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate69.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.options !== undefined && func0.call(data, "options")) {
              const _errs4 = errors;
              if (
                !validate70(data.options, {
                  instancePath: instancePath + "/options",
                  parentData: data,
                  parentDataProperty: "options",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate69.errors = ONE_ERROR;
      return false;
    }
  }
  validate69.errors = vErrors;
  return errors === 0;
}

const schema108 = {
  type: "object",
  properties: { "node-name": { type: "string" } },
  required: ["node-name"],
  additionalProperties: false,
};

function validate320(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name")) {
        validate320.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node-name")) {
            validate320.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
            if (typeof data["node-name"] !== "string") {
              validate320.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate320.errors = ONE_ERROR;
      return false;
    }
  }
  validate320.errors = vErrors;
  return errors === 0;
}

const schema109 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    target: { type: "string" },
    replaces: { type: "string" },
    sync: { $ref: "#/definitions/MirrorSyncMode" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    granularity: { type: "integer", minimum: 0, maximum: 4294967295 },
    "buf-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "on-source-error": { $ref: "#/definitions/BlockdevOnError" },
    "on-target-error": { $ref: "#/definitions/BlockdevOnError" },
    "filter-node-name": { type: "string" },
    "copy-mode": { $ref: "#/definitions/MirrorCopyMode" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
  },
  required: ["device", "target", "sync"],
  additionalProperties: false,
};

function validate321(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target")) ||
        ((data.sync === undefined || !func0.call(data, "sync")) && (missing0 = "sync"))
      ) {
        validate321.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema109.properties, key0)) {
            validate321.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate321.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate321.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.target !== undefined && func0.call(data, "target")) {
                const _errs6 = errors;
                if (typeof data.target !== "string") {
                  validate321.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.replaces !== undefined && func0.call(data, "replaces")) {
                  const _errs8 = errors;
                  if (typeof data.replaces !== "string") {
                    validate321.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.sync !== undefined && func0.call(data, "sync")) {
                    const _errs10 = errors;
                    if (
                      !validate61(data.sync, {
                        instancePath: instancePath + "/sync",
                        parentData: data,
                        parentDataProperty: "sync",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.speed !== undefined && func0.call(data, "speed")) {
                      let data5 = data.speed;
                      const _errs11 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate321.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs11) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate321.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < -9007199254740991 || isNaN(data5)) {
                              validate321.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.granularity !== undefined && func0.call(data, "granularity")) {
                        let data6 = data.granularity;
                        const _errs13 = errors;
                        if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                          validate321.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs13) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 > 4294967295 || isNaN(data6)) {
                              validate321.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data6 < 0 || isNaN(data6)) {
                                validate321.errors = ONE_ERROR;
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["buf-size"] !== undefined && func0.call(data, "buf-size")) {
                          let data7 = data["buf-size"];
                          const _errs15 = errors;
                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                            validate321.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs15) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate321.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate321.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["on-source-error"] !== undefined && func0.call(data, "on-source-error")) {
                            const _errs17 = errors;
                            if (
                              !validate23(data["on-source-error"], {
                                instancePath: instancePath + "/on-source-error",
                                parentData: data,
                                parentDataProperty: "on-source-error",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["on-target-error"] !== undefined && func0.call(data, "on-target-error")) {
                              const _errs18 = errors;
                              if (
                                !validate23(data["on-target-error"], {
                                  instancePath: instancePath + "/on-target-error",
                                  parentData: data,
                                  parentDataProperty: "on-target-error",
                                  rootData,
                                })
                              ) {
                                vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["filter-node-name"] !== undefined && func0.call(data, "filter-node-name")) {
                                const _errs19 = errors;
                                if (typeof data["filter-node-name"] !== "string") {
                                  validate321.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs19 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["copy-mode"] !== undefined && func0.call(data, "copy-mode")) {
                                  const _errs21 = errors;
                                  if (
                                    !validate41(data["copy-mode"], {
                                      instancePath: instancePath + "/copy-mode",
                                      parentData: data,
                                      parentDataProperty: "copy-mode",
                                      rootData,
                                    })
                                  ) {
                                    vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs21 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                                    const _errs22 = errors;
                                    if (typeof data["auto-finalize"] !== "boolean") {
                                      validate321.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                      const _errs24 = errors;
                                      if (typeof data["auto-dismiss"] !== "boolean") {
                                        validate321.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate321.errors = ONE_ERROR;
      return false;
    }
  }
  validate321.errors = vErrors;
  return errors === 0;
}

function validate326(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate326.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.driver;
        if (typeof tag0 == "string") {
          if (tag0 === "blkdebug") {
            if (!validate86(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blklogwrites") {
            if (!validate105(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blkverify") {
            if (!validate109(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "compress") {
            if (!validate113(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-before-write") {
            if (!validate117(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-on-read") {
            if (!validate124(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "file") {
            if (!validate128(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "snapshot-access") {
            if (!validate136(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_cdrom") {
            if (!validate140(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_device") {
            if (!validate146(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "http") {
            if (!validate152(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "https") {
            if (!validate156(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "luks") {
            if (!validate160(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "nbd") {
            if (!validate164(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-aio") {
            if (!validate178(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-co") {
            if (!validate182(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "preallocate") {
            if (!validate186(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow2") {
            if (!validate190(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "quorum") {
            if (!validate209(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "raw") {
            if (!validate215(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "ssh") {
            if (!validate219(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "throttle") {
            if (!validate234(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "vvfat") {
            if (!validate238(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate238.errors : vErrors.concat(validate238.errors);
              errors = vErrors.length;
            }
          } else {
            validate326.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate326.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate326.errors = ONE_ERROR;
      return false;
    }
  }
  validate326.errors = vErrors;
  return errors === 0;
}

const schema111 = {
  type: "object",
  properties: { options: { type: "array", items: { $ref: "#/definitions/BlockdevOptions" } } },
  required: ["options"],
  additionalProperties: false,
};

function validate350(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.options === undefined || !func0.call(data, "options")) && (missing0 = "options")) {
        validate350.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "options")) {
            validate350.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.options !== undefined && func0.call(data, "options")) {
            let data0 = data.options;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (Array.isArray(data0)) {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs4 = errors;
                  if (
                    !validate85(data0[i0], {
                      instancePath: instancePath + "/options/" + i0,
                      parentData: data0,
                      parentDataProperty: i0,
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              } else {
                validate350.errors = ONE_ERROR;
                return false;
              }
            }
          }
        }
      }
    } else {
      validate350.errors = ONE_ERROR;
      return false;
    }
  }
  validate350.errors = vErrors;
  return errors === 0;
}

const schema112 = {
  type: "object",
  properties: { "node-name": { type: "string" }, active: { type: "boolean" } },
  required: ["active"],
  additionalProperties: false,
};

function validate352(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.active === undefined || !func0.call(data, "active")) && (missing0 = "active")) {
        validate352.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node-name" || key0 === "active")) {
            validate352.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
            const _errs2 = errors;
            if (typeof data["node-name"] !== "string") {
              validate352.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.active !== undefined && func0.call(data, "active")) {
              const _errs4 = errors;
              if (typeof data.active !== "boolean") {
                validate352.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate352.errors = ONE_ERROR;
      return false;
    }
  }
  validate352.errors = vErrors;
  return errors === 0;
}

const schema113 = {
  type: "object",
  properties: { node: { type: "string" }, overlay: { type: "string" } },
  required: ["node", "overlay"],
  additionalProperties: false,
};

function validate353(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.node === undefined || !func0.call(data, "node")) && (missing0 = "node")) ||
        ((data.overlay === undefined || !func0.call(data, "overlay")) && (missing0 = "overlay"))
      ) {
        validate353.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node" || key0 === "overlay")) {
            validate353.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.node !== undefined && func0.call(data, "node")) {
            const _errs2 = errors;
            if (typeof data.node !== "string") {
              validate353.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.overlay !== undefined && func0.call(data, "overlay")) {
              const _errs4 = errors;
              if (typeof data.overlay !== "string") {
                validate353.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate353.errors = ONE_ERROR;
      return false;
    }
  }
  validate353.errors = vErrors;
  return errors === 0;
}

const schema114 = {
  type: "object",
  properties: { device: { type: "string" }, id: { type: "string" }, name: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate354(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate354.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "id" || key0 === "name")) {
            validate354.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate354.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs4 = errors;
              if (typeof data.id !== "string") {
                validate354.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.name !== undefined && func0.call(data, "name")) {
                const _errs6 = errors;
                if (typeof data.name !== "string") {
                  validate354.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate354.errors = ONE_ERROR;
      return false;
    }
  }
  validate354.errors = vErrors;
  return errors === 0;
}

const schema115 = {
  type: "object",
  properties: { device: { type: "string" }, name: { type: "string" } },
  required: ["device", "name"],
  additionalProperties: false,
};

function validate355(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.name === undefined || !func0.call(data, "name")) && (missing0 = "name"))
      ) {
        validate355.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "name")) {
            validate355.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate355.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined && func0.call(data, "name")) {
              const _errs4 = errors;
              if (typeof data.name !== "string") {
                validate355.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate355.errors = ONE_ERROR;
      return false;
    }
  }
  validate355.errors = vErrors;
  return errors === 0;
}

const schema116 = {
  type: "object",
  properties: {
    device: { type: "string" },
    "node-name": { type: "string" },
    "snapshot-file": { type: "string" },
    "snapshot-node-name": { type: "string" },
    format: { type: "string" },
    mode: { $ref: "#/definitions/NewImageMode" },
  },
  required: ["snapshot-file"],
  additionalProperties: false,
};
const schema117 = { type: "string", enum: ["existing", "absolute-paths"] };

function validate357(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate357.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "existing" || data === "absolute-paths")) {
    validate357.errors = ONE_ERROR;
    return false;
  }
  validate357.errors = vErrors;
  return errors === 0;
}

function validate356(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data["snapshot-file"] === undefined || !func0.call(data, "snapshot-file")) && (missing0 = "snapshot-file")) {
        validate356.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "device" ||
            key0 === "node-name" ||
            key0 === "snapshot-file" ||
            key0 === "snapshot-node-name" ||
            key0 === "format" ||
            key0 === "mode"
          )) {
            validate356.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate356.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs4 = errors;
              if (typeof data["node-name"] !== "string") {
                validate356.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["snapshot-file"] !== undefined && func0.call(data, "snapshot-file")) {
                const _errs6 = errors;
                if (typeof data["snapshot-file"] !== "string") {
                  validate356.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["snapshot-node-name"] !== undefined && func0.call(data, "snapshot-node-name")) {
                  const _errs8 = errors;
                  if (typeof data["snapshot-node-name"] !== "string") {
                    validate356.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.format !== undefined && func0.call(data, "format")) {
                    const _errs10 = errors;
                    if (typeof data.format !== "string") {
                      validate356.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.mode !== undefined && func0.call(data, "mode")) {
                      const _errs12 = errors;
                      if (
                        !validate357(data.mode, {
                          instancePath: instancePath + "/mode",
                          parentData: data,
                          parentDataProperty: "mode",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate357.errors : vErrors.concat(validate357.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate356.errors = ONE_ERROR;
      return false;
    }
  }
  validate356.errors = vErrors;
  return errors === 0;
}

const schema118 = {
  type: "object",
  properties: { device: { type: "string" }, "image-node-name": { type: "string" }, "backing-file": { type: "string" } },
  required: ["device", "image-node-name", "backing-file"],
  additionalProperties: false,
};

function validate359(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data["image-node-name"] === undefined || !func0.call(data, "image-node-name")) &&
          (missing0 = "image-node-name")) ||
        ((data["backing-file"] === undefined || !func0.call(data, "backing-file")) && (missing0 = "backing-file"))
      ) {
        validate359.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "image-node-name" || key0 === "backing-file")) {
            validate359.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate359.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["image-node-name"] !== undefined && func0.call(data, "image-node-name")) {
              const _errs4 = errors;
              if (typeof data["image-node-name"] !== "string") {
                validate359.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["backing-file"] !== undefined && func0.call(data, "backing-file")) {
                const _errs6 = errors;
                if (typeof data["backing-file"] !== "string") {
                  validate359.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate359.errors = ONE_ERROR;
      return false;
    }
  }
  validate359.errors = vErrors;
  return errors === 0;
}

const schema119 = {
  type: "object",
  properties: { id: { type: "string" }, backend: { $ref: "#/definitions/ChardevBackend" } },
  required: ["id", "backend"],
  additionalProperties: false,
};
const schema120 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { $ref: "#/definitions/ChardevBackendFile" },
    { $ref: "#/definitions/ChardevBackendSerial" },
    { $ref: "#/definitions/ChardevBackendParallel" },
    { $ref: "#/definitions/ChardevBackendPipe" },
    { $ref: "#/definitions/ChardevBackendSocket" },
    { $ref: "#/definitions/ChardevBackendUdp" },
    { $ref: "#/definitions/ChardevBackendPty" },
    { $ref: "#/definitions/ChardevBackendNull" },
    { $ref: "#/definitions/ChardevBackendMux" },
    { $ref: "#/definitions/ChardevBackendStdio" },
    { $ref: "#/definitions/ChardevBackendRingbuf" },
    { $ref: "#/definitions/ChardevBackendMemory" },
  ],
};
const schema121 = {
  type: "object",
  properties: { type: { const: "file" }, data: { $ref: "#/definitions/ChardevFile" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema122 = {
  type: "object",
  properties: {
    logfile: { type: "string" },
    logappend: { type: "boolean" },
    in: { type: "string" },
    out: { type: "string" },
    append: { type: "boolean" },
  },
  required: ["out"],
  additionalProperties: false,
};

function validate363(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.out === undefined || !func0.call(data, "out")) && (missing0 = "out")) {
        validate363.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "logfile" || key0 === "logappend" || key0 === "in" || key0 === "out" || key0 === "append")) {
            validate363.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.logfile !== undefined && func0.call(data, "logfile")) {
            const _errs2 = errors;
            if (typeof data.logfile !== "string") {
              validate363.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.logappend !== undefined && func0.call(data, "logappend")) {
              const _errs4 = errors;
              if (typeof data.logappend !== "boolean") {
                validate363.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.in !== undefined && func0.call(data, "in")) {
                const _errs6 = errors;
                if (typeof data.in !== "string") {
                  validate363.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.out !== undefined && func0.call(data, "out")) {
                  const _errs8 = errors;
                  if (typeof data.out !== "string") {
                    validate363.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.append !== undefined && func0.call(data, "append")) {
                    const _errs10 = errors;
                    if (typeof data.append !== "boolean") {
                      validate363.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate363.errors = ONE_ERROR;
      return false;
    }
  }
  validate363.errors = vErrors;
  return errors === 0;
}

function validate362(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate362.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate362.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("file" !== data.type) {
              validate362.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate363(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate362.errors = ONE_ERROR;
      return false;
    }
  }
  validate362.errors = vErrors;
  return errors === 0;
}

const schema123 = {
  type: "object",
  properties: { type: { const: "serial" }, data: { $ref: "#/definitions/ChardevHostdev" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema124 = {
  type: "object",
  properties: { logfile: { type: "string" }, logappend: { type: "boolean" }, device: { type: "string" } },
  required: ["device"],
  additionalProperties: false,
};

function validate366(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate366.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "logfile" || key0 === "logappend" || key0 === "device")) {
            validate366.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.logfile !== undefined && func0.call(data, "logfile")) {
            const _errs2 = errors;
            if (typeof data.logfile !== "string") {
              validate366.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.logappend !== undefined && func0.call(data, "logappend")) {
              const _errs4 = errors;
              if (typeof data.logappend !== "boolean") {
                validate366.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.device !== undefined && func0.call(data, "device")) {
                const _errs6 = errors;
                if (typeof data.device !== "string") {
                  validate366.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate366.errors = ONE_ERROR;
      return false;
    }
  }
  validate366.errors = vErrors;
  return errors === 0;
}

function validate365(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate365.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate365.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("serial" !== data.type) {
              validate365.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate366(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate366.errors : vErrors.concat(validate366.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate365.errors = ONE_ERROR;
      return false;
    }
  }
  validate365.errors = vErrors;
  return errors === 0;
}

const schema125 = {
  type: "object",
  properties: { type: { const: "parallel" }, data: { $ref: "#/definitions/ChardevHostdev" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate368(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate368.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate368.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("parallel" !== data.type) {
              validate368.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate366(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate366.errors : vErrors.concat(validate366.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate368.errors = ONE_ERROR;
      return false;
    }
  }
  validate368.errors = vErrors;
  return errors === 0;
}

const schema126 = {
  type: "object",
  properties: { type: { const: "pipe" }, data: { $ref: "#/definitions/ChardevHostdev" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate370(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate370.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate370.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("pipe" !== data.type) {
              validate370.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate366(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate366.errors : vErrors.concat(validate366.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate370.errors = ONE_ERROR;
      return false;
    }
  }
  validate370.errors = vErrors;
  return errors === 0;
}

const schema127 = {
  type: "object",
  properties: { type: { const: "socket" }, data: { $ref: "#/definitions/ChardevSocket" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema128 = {
  type: "object",
  properties: {
    logfile: { type: "string" },
    logappend: { type: "boolean" },
    addr: { $ref: "#/definitions/SocketAddressLegacy" },
    "tls-creds": { type: "string" },
    "tls-authz": { type: "string" },
    server: { type: "boolean" },
    wait: { type: "boolean" },
    nodelay: { type: "boolean" },
    telnet: { type: "boolean" },
    tn3270: { type: "boolean" },
    websocket: { type: "boolean" },
    reconnect: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "reconnect-ms": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["addr"],
  additionalProperties: false,
};
const schema129 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { $ref: "#/definitions/SocketAddressLegacyInet" },
    { $ref: "#/definitions/SocketAddressLegacyUnix" },
    { $ref: "#/definitions/SocketAddressLegacyVsock" },
    { $ref: "#/definitions/SocketAddressLegacyFd" },
  ],
};
const schema130 = {
  type: "object",
  properties: { type: { const: "inet" }, data: { $ref: "#/definitions/InetSocketAddress" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate375(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate375.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate375.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("inet" !== data.type) {
              validate375.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate223(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate223.errors : vErrors.concat(validate223.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate375.errors = ONE_ERROR;
      return false;
    }
  }
  validate375.errors = vErrors;
  return errors === 0;
}

const schema131 = {
  type: "object",
  properties: { type: { const: "unix" }, data: { $ref: "#/definitions/UnixSocketAddress" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema132 = {
  type: "object",
  properties: { path: { type: "string" }, abstract: { type: "boolean" }, tight: { type: "boolean" } },
  required: ["path"],
  additionalProperties: false,
};

function validate378(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) {
        validate378.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path" || key0 === "abstract" || key0 === "tight")) {
            validate378.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            const _errs2 = errors;
            if (typeof data.path !== "string") {
              validate378.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.abstract !== undefined && func0.call(data, "abstract")) {
              const _errs4 = errors;
              if (typeof data.abstract !== "boolean") {
                validate378.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.tight !== undefined && func0.call(data, "tight")) {
                const _errs6 = errors;
                if (typeof data.tight !== "boolean") {
                  validate378.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate378.errors = ONE_ERROR;
      return false;
    }
  }
  validate378.errors = vErrors;
  return errors === 0;
}

function validate377(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate377.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate377.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("unix" !== data.type) {
              validate377.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate378(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate377.errors = ONE_ERROR;
      return false;
    }
  }
  validate377.errors = vErrors;
  return errors === 0;
}

const schema133 = {
  type: "object",
  properties: { type: { const: "vsock" }, data: { $ref: "#/definitions/VsockSocketAddress" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema134 = {
  type: "object",
  properties: { cid: { type: "string" }, port: { type: "string" } },
  required: ["cid", "port"],
  additionalProperties: false,
};

function validate381(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.cid === undefined || !func0.call(data, "cid")) && (missing0 = "cid")) ||
        ((data.port === undefined || !func0.call(data, "port")) && (missing0 = "port"))
      ) {
        validate381.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "cid" || key0 === "port")) {
            validate381.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.cid !== undefined && func0.call(data, "cid")) {
            const _errs2 = errors;
            if (typeof data.cid !== "string") {
              validate381.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.port !== undefined && func0.call(data, "port")) {
              const _errs4 = errors;
              if (typeof data.port !== "string") {
                validate381.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate381.errors = ONE_ERROR;
      return false;
    }
  }
  validate381.errors = vErrors;
  return errors === 0;
}

function validate380(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate380.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate380.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("vsock" !== data.type) {
              validate380.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate381(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate381.errors : vErrors.concat(validate381.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate380.errors = ONE_ERROR;
      return false;
    }
  }
  validate380.errors = vErrors;
  return errors === 0;
}

const schema135 = {
  type: "object",
  properties: { type: { const: "fd" }, data: { $ref: "#/definitions/FdSocketAddress" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema136 = {
  type: "object",
  properties: { str: { type: "string" } },
  required: ["str"],
  additionalProperties: false,
};

function validate384(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.str === undefined || !func0.call(data, "str")) && (missing0 = "str")) {
        validate384.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "str")) {
            validate384.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.str !== undefined && func0.call(data, "str")) {
            if (typeof data.str !== "string") {
              validate384.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate384.errors = ONE_ERROR;
      return false;
    }
  }
  validate384.errors = vErrors;
  return errors === 0;
}

function validate383(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate383.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate383.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("fd" !== data.type) {
              validate383.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate384(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate384.errors : vErrors.concat(validate384.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate383.errors = ONE_ERROR;
      return false;
    }
  }
  validate383.errors = vErrors;
  return errors === 0;
}

function validate374(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate374.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "inet") {
            if (!validate375(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate375.errors : vErrors.concat(validate375.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "unix") {
            if (!validate377(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "vsock") {
            if (!validate380(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate380.errors : vErrors.concat(validate380.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "fd") {
            if (!validate383(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate383.errors : vErrors.concat(validate383.errors);
              errors = vErrors.length;
            }
          } else {
            validate374.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate374.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate374.errors = ONE_ERROR;
      return false;
    }
  }
  validate374.errors = vErrors;
  return errors === 0;
}

function validate373(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.addr === undefined || !func0.call(data, "addr")) && (missing0 = "addr")) {
        validate373.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema128.properties, key0)) {
            validate373.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.logfile !== undefined && func0.call(data, "logfile")) {
            const _errs2 = errors;
            if (typeof data.logfile !== "string") {
              validate373.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.logappend !== undefined && func0.call(data, "logappend")) {
              const _errs4 = errors;
              if (typeof data.logappend !== "boolean") {
                validate373.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.addr !== undefined && func0.call(data, "addr")) {
                const _errs6 = errors;
                if (
                  !validate374(data.addr, {
                    instancePath: instancePath + "/addr",
                    parentData: data,
                    parentDataProperty: "addr",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate374.errors : vErrors.concat(validate374.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["tls-creds"] !== undefined && func0.call(data, "tls-creds")) {
                  const _errs7 = errors;
                  if (typeof data["tls-creds"] !== "string") {
                    validate373.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["tls-authz"] !== undefined && func0.call(data, "tls-authz")) {
                    const _errs9 = errors;
                    if (typeof data["tls-authz"] !== "string") {
                      validate373.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.server !== undefined && func0.call(data, "server")) {
                      const _errs11 = errors;
                      if (typeof data.server !== "boolean") {
                        validate373.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.wait !== undefined && func0.call(data, "wait")) {
                        const _errs13 = errors;
                        if (typeof data.wait !== "boolean") {
                          validate373.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.nodelay !== undefined && func0.call(data, "nodelay")) {
                          const _errs15 = errors;
                          if (typeof data.nodelay !== "boolean") {
                            validate373.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.telnet !== undefined && func0.call(data, "telnet")) {
                            const _errs17 = errors;
                            if (typeof data.telnet !== "boolean") {
                              validate373.errors = ONE_ERROR;
                              return false;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.tn3270 !== undefined && func0.call(data, "tn3270")) {
                              const _errs19 = errors;
                              if (typeof data.tn3270 !== "boolean") {
                                validate373.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs19 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.websocket !== undefined && func0.call(data, "websocket")) {
                                const _errs21 = errors;
                                if (typeof data.websocket !== "boolean") {
                                  validate373.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs21 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.reconnect !== undefined && func0.call(data, "reconnect")) {
                                  let data11 = data.reconnect;
                                  const _errs23 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate373.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs23) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate373.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate373.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs23 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["reconnect-ms"] !== undefined && func0.call(data, "reconnect-ms")) {
                                    let data12 = data["reconnect-ms"];
                                    const _errs25 = errors;
                                    if (!(
                                      typeof data12 == "number" &&
                                      !(data12 % 1) &&
                                      !isNaN(data12) &&
                                      isFinite(data12)
                                    )) {
                                      validate373.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs25) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 9007199254740991 || isNaN(data12)) {
                                          validate373.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data12 < -9007199254740991 || isNaN(data12)) {
                                            validate373.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs25 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate373.errors = ONE_ERROR;
      return false;
    }
  }
  validate373.errors = vErrors;
  return errors === 0;
}

function validate372(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate372.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate372.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("socket" !== data.type) {
              validate372.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate373(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate373.errors : vErrors.concat(validate373.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate372.errors = ONE_ERROR;
      return false;
    }
  }
  validate372.errors = vErrors;
  return errors === 0;
}

const schema137 = {
  type: "object",
  properties: { type: { const: "udp" }, data: { $ref: "#/definitions/ChardevUdp" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema138 = {
  type: "object",
  properties: {
    logfile: { type: "string" },
    logappend: { type: "boolean" },
    remote: { $ref: "#/definitions/SocketAddressLegacy" },
    local: { $ref: "#/definitions/SocketAddressLegacy" },
  },
  required: ["remote"],
  additionalProperties: false,
};

function validate393(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.remote === undefined || !func0.call(data, "remote")) && (missing0 = "remote")) {
        validate393.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "logfile" || key0 === "logappend" || key0 === "remote" || key0 === "local")) {
            validate393.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.logfile !== undefined && func0.call(data, "logfile")) {
            const _errs2 = errors;
            if (typeof data.logfile !== "string") {
              validate393.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.logappend !== undefined && func0.call(data, "logappend")) {
              const _errs4 = errors;
              if (typeof data.logappend !== "boolean") {
                validate393.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.remote !== undefined && func0.call(data, "remote")) {
                const _errs6 = errors;
                if (
                  !validate374(data.remote, {
                    instancePath: instancePath + "/remote",
                    parentData: data,
                    parentDataProperty: "remote",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate374.errors : vErrors.concat(validate374.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.local !== undefined && func0.call(data, "local")) {
                  const _errs7 = errors;
                  if (
                    !validate374(data.local, {
                      instancePath: instancePath + "/local",
                      parentData: data,
                      parentDataProperty: "local",
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate374.errors : vErrors.concat(validate374.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate393.errors = ONE_ERROR;
      return false;
    }
  }
  validate393.errors = vErrors;
  return errors === 0;
}

function validate392(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate392.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate392.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("udp" !== data.type) {
              validate392.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate393(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate393.errors : vErrors.concat(validate393.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate392.errors = ONE_ERROR;
      return false;
    }
  }
  validate392.errors = vErrors;
  return errors === 0;
}

const schema139 = {
  type: "object",
  properties: { type: { const: "pty" }, data: { $ref: "#/definitions/ChardevPty" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema140 = {
  type: "object",
  properties: { logfile: { type: "string" }, logappend: { type: "boolean" }, path: { type: "string" } },
  required: [],
  additionalProperties: false,
};

function validate398(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "logfile" || key0 === "logappend" || key0 === "path")) {
          validate398.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.logfile !== undefined && func0.call(data, "logfile")) {
          const _errs2 = errors;
          if (typeof data.logfile !== "string") {
            validate398.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.logappend !== undefined && func0.call(data, "logappend")) {
            const _errs4 = errors;
            if (typeof data.logappend !== "boolean") {
              validate398.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.path !== undefined && func0.call(data, "path")) {
              const _errs6 = errors;
              if (typeof data.path !== "string") {
                validate398.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate398.errors = ONE_ERROR;
      return false;
    }
  }
  validate398.errors = vErrors;
  return errors === 0;
}

function validate397(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate397.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate397.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("pty" !== data.type) {
              validate397.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate398(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate397.errors = ONE_ERROR;
      return false;
    }
  }
  validate397.errors = vErrors;
  return errors === 0;
}

const schema141 = {
  type: "object",
  properties: { type: { const: "null" }, data: { $ref: "#/definitions/ChardevCommon" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema142 = {
  type: "object",
  properties: { logfile: { type: "string" }, logappend: { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate401(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "logfile" || key0 === "logappend")) {
          validate401.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.logfile !== undefined && func0.call(data, "logfile")) {
          const _errs2 = errors;
          if (typeof data.logfile !== "string") {
            validate401.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.logappend !== undefined && func0.call(data, "logappend")) {
            const _errs4 = errors;
            if (typeof data.logappend !== "boolean") {
              validate401.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate401.errors = ONE_ERROR;
      return false;
    }
  }
  validate401.errors = vErrors;
  return errors === 0;
}

function validate400(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate400.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate400.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("null" !== data.type) {
              validate400.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate401(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate401.errors : vErrors.concat(validate401.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate400.errors = ONE_ERROR;
      return false;
    }
  }
  validate400.errors = vErrors;
  return errors === 0;
}

const schema143 = {
  type: "object",
  properties: { type: { const: "mux" }, data: { $ref: "#/definitions/ChardevMux" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema144 = {
  type: "object",
  properties: { logfile: { type: "string" }, logappend: { type: "boolean" }, chardev: { type: "string" } },
  required: ["chardev"],
  additionalProperties: false,
};

function validate404(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.chardev === undefined || !func0.call(data, "chardev")) && (missing0 = "chardev")) {
        validate404.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "logfile" || key0 === "logappend" || key0 === "chardev")) {
            validate404.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.logfile !== undefined && func0.call(data, "logfile")) {
            const _errs2 = errors;
            if (typeof data.logfile !== "string") {
              validate404.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.logappend !== undefined && func0.call(data, "logappend")) {
              const _errs4 = errors;
              if (typeof data.logappend !== "boolean") {
                validate404.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.chardev !== undefined && func0.call(data, "chardev")) {
                const _errs6 = errors;
                if (typeof data.chardev !== "string") {
                  validate404.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate404.errors = ONE_ERROR;
      return false;
    }
  }
  validate404.errors = vErrors;
  return errors === 0;
}

function validate403(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate403.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate403.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("mux" !== data.type) {
              validate403.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate404(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate403.errors = ONE_ERROR;
      return false;
    }
  }
  validate403.errors = vErrors;
  return errors === 0;
}

const schema145 = {
  type: "object",
  properties: { type: { const: "stdio" }, data: { $ref: "#/definitions/ChardevStdio" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema146 = {
  type: "object",
  properties: { logfile: { type: "string" }, logappend: { type: "boolean" }, signal: { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate407(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "logfile" || key0 === "logappend" || key0 === "signal")) {
          validate407.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.logfile !== undefined && func0.call(data, "logfile")) {
          const _errs2 = errors;
          if (typeof data.logfile !== "string") {
            validate407.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.logappend !== undefined && func0.call(data, "logappend")) {
            const _errs4 = errors;
            if (typeof data.logappend !== "boolean") {
              validate407.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.signal !== undefined && func0.call(data, "signal")) {
              const _errs6 = errors;
              if (typeof data.signal !== "boolean") {
                validate407.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate407.errors = ONE_ERROR;
      return false;
    }
  }
  validate407.errors = vErrors;
  return errors === 0;
}

function validate406(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate406.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate406.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("stdio" !== data.type) {
              validate406.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate407(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate407.errors : vErrors.concat(validate407.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate406.errors = ONE_ERROR;
      return false;
    }
  }
  validate406.errors = vErrors;
  return errors === 0;
}

const schema147 = {
  type: "object",
  properties: { type: { const: "ringbuf" }, data: { $ref: "#/definitions/ChardevRingbuf" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema148 = {
  type: "object",
  properties: {
    logfile: { type: "string" },
    logappend: { type: "boolean" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: [],
  additionalProperties: false,
};

function validate410(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "logfile" || key0 === "logappend" || key0 === "size")) {
          validate410.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.logfile !== undefined && func0.call(data, "logfile")) {
          const _errs2 = errors;
          if (typeof data.logfile !== "string") {
            validate410.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.logappend !== undefined && func0.call(data, "logappend")) {
            const _errs4 = errors;
            if (typeof data.logappend !== "boolean") {
              validate410.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.size !== undefined && func0.call(data, "size")) {
              let data2 = data.size;
              const _errs6 = errors;
              if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                validate410.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs6) {
                if (typeof data2 == "number" && isFinite(data2)) {
                  if (data2 > 9007199254740991 || isNaN(data2)) {
                    validate410.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data2 < -9007199254740991 || isNaN(data2)) {
                      validate410.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate410.errors = ONE_ERROR;
      return false;
    }
  }
  validate410.errors = vErrors;
  return errors === 0;
}

function validate409(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate409.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate409.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("ringbuf" !== data.type) {
              validate409.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate410(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate410.errors : vErrors.concat(validate410.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate409.errors = ONE_ERROR;
      return false;
    }
  }
  validate409.errors = vErrors;
  return errors === 0;
}

const schema149 = {
  type: "object",
  properties: { type: { const: "memory" }, data: { $ref: "#/definitions/ChardevRingbuf" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate412(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate412.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate412.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("memory" !== data.type) {
              validate412.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate410(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate410.errors : vErrors.concat(validate410.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate412.errors = ONE_ERROR;
      return false;
    }
  }
  validate412.errors = vErrors;
  return errors === 0;
}

function validate361(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate361.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "file") {
            if (!validate362(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate362.errors : vErrors.concat(validate362.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "serial") {
            if (!validate365(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate365.errors : vErrors.concat(validate365.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "parallel") {
            if (!validate368(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate368.errors : vErrors.concat(validate368.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "pipe") {
            if (!validate370(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate370.errors : vErrors.concat(validate370.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "socket") {
            if (!validate372(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate372.errors : vErrors.concat(validate372.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "udp") {
            if (!validate392(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate392.errors : vErrors.concat(validate392.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "pty") {
            if (!validate397(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate397.errors : vErrors.concat(validate397.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null") {
            if (!validate400(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate400.errors : vErrors.concat(validate400.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "mux") {
            if (!validate403(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate403.errors : vErrors.concat(validate403.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "stdio") {
            if (!validate406(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate406.errors : vErrors.concat(validate406.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "ringbuf") {
            if (!validate409(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate409.errors : vErrors.concat(validate409.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "memory") {
            if (!validate412(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate412.errors : vErrors.concat(validate412.errors);
              errors = vErrors.length;
            }
          } else {
            validate361.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate361.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate361.errors = ONE_ERROR;
      return false;
    }
  }
  validate361.errors = vErrors;
  return errors === 0;
}

function validate360(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.backend === undefined || !func0.call(data, "backend")) && (missing0 = "backend"))
      ) {
        validate360.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "backend")) {
            validate360.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate360.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.backend !== undefined && func0.call(data, "backend")) {
              const _errs4 = errors;
              if (
                !validate361(data.backend, {
                  instancePath: instancePath + "/backend",
                  parentData: data,
                  parentDataProperty: "backend",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate360.errors = ONE_ERROR;
      return false;
    }
  }
  validate360.errors = vErrors;
  return errors === 0;
}

const schema150 = {
  type: "object",
  properties: { id: { type: "string" }, backend: { $ref: "#/definitions/ChardevBackend" } },
  required: ["id", "backend"],
  additionalProperties: false,
};

function validate427(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.backend === undefined || !func0.call(data, "backend")) && (missing0 = "backend"))
      ) {
        validate427.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "backend")) {
            validate427.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate427.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.backend !== undefined && func0.call(data, "backend")) {
              const _errs4 = errors;
              if (
                !validate361(data.backend, {
                  instancePath: instancePath + "/backend",
                  parentData: data,
                  parentDataProperty: "backend",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate427.errors = ONE_ERROR;
      return false;
    }
  }
  validate427.errors = vErrors;
  return errors === 0;
}

const schema151 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate429(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate429.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate429.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate429.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate429.errors = ONE_ERROR;
      return false;
    }
  }
  validate429.errors = vErrors;
  return errors === 0;
}

const schema152 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate430(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate430.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate430.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate430.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate430.errors = ONE_ERROR;
      return false;
    }
  }
  validate430.errors = vErrors;
  return errors === 0;
}

const schema153 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    sync: { $ref: "#/definitions/MirrorSyncMode" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    bitmap: { type: "string" },
    "bitmap-mode": { $ref: "#/definitions/BitmapSyncMode" },
    compress: { type: "boolean" },
    "on-source-error": { $ref: "#/definitions/BlockdevOnError" },
    "on-target-error": { $ref: "#/definitions/BlockdevOnError" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
    "filter-node-name": { type: "string" },
    "discard-source": { type: "boolean" },
    "x-perf": { $ref: "#/definitions/BackupPerf" },
    target: { type: "string" },
    format: { type: "string" },
    mode: { $ref: "#/definitions/NewImageMode" },
  },
  required: ["device", "sync", "target"],
  additionalProperties: false,
};

function validate431(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.sync === undefined || !func0.call(data, "sync")) && (missing0 = "sync")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target"))
      ) {
        validate431.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema153.properties, key0)) {
            validate431.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate431.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate431.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.sync !== undefined && func0.call(data, "sync")) {
                const _errs6 = errors;
                if (
                  !validate61(data.sync, {
                    instancePath: instancePath + "/sync",
                    parentData: data,
                    parentDataProperty: "sync",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.speed !== undefined && func0.call(data, "speed")) {
                  let data3 = data.speed;
                  const _errs7 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate431.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate431.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate431.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.bitmap !== undefined && func0.call(data, "bitmap")) {
                    const _errs9 = errors;
                    if (typeof data.bitmap !== "string") {
                      validate431.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["bitmap-mode"] !== undefined && func0.call(data, "bitmap-mode")) {
                      const _errs11 = errors;
                      if (
                        !validate63(data["bitmap-mode"], {
                          instancePath: instancePath + "/bitmap-mode",
                          parentData: data,
                          parentDataProperty: "bitmap-mode",
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.compress !== undefined && func0.call(data, "compress")) {
                        const _errs12 = errors;
                        if (typeof data.compress !== "boolean") {
                          validate431.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["on-source-error"] !== undefined && func0.call(data, "on-source-error")) {
                          const _errs14 = errors;
                          if (
                            !validate23(data["on-source-error"], {
                              instancePath: instancePath + "/on-source-error",
                              parentData: data,
                              parentDataProperty: "on-source-error",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["on-target-error"] !== undefined && func0.call(data, "on-target-error")) {
                            const _errs15 = errors;
                            if (
                              !validate23(data["on-target-error"], {
                                instancePath: instancePath + "/on-target-error",
                                parentData: data,
                                parentDataProperty: "on-target-error",
                                rootData,
                              })
                            ) {
                              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                              const _errs16 = errors;
                              if (typeof data["auto-finalize"] !== "boolean") {
                                validate431.errors = ONE_ERROR;
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                const _errs18 = errors;
                                if (typeof data["auto-dismiss"] !== "boolean") {
                                  validate431.errors = ONE_ERROR;
                                  return false;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["filter-node-name"] !== undefined && func0.call(data, "filter-node-name")) {
                                  const _errs20 = errors;
                                  if (typeof data["filter-node-name"] !== "string") {
                                    validate431.errors = ONE_ERROR;
                                    return false;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["discard-source"] !== undefined && func0.call(data, "discard-source")) {
                                    const _errs22 = errors;
                                    if (typeof data["discard-source"] !== "boolean") {
                                      validate431.errors = ONE_ERROR;
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["x-perf"] !== undefined && func0.call(data, "x-perf")) {
                                      const _errs24 = errors;
                                      if (
                                        !validate67(data["x-perf"], {
                                          instancePath: instancePath + "/x-perf",
                                          parentData: data,
                                          parentDataProperty: "x-perf",
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.target !== undefined && func0.call(data, "target")) {
                                        const _errs25 = errors;
                                        if (typeof data.target !== "string") {
                                          validate431.errors = ONE_ERROR;
                                          return false;
                                        }
                                        var valid0 = _errs25 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.format !== undefined && func0.call(data, "format")) {
                                          const _errs27 = errors;
                                          if (typeof data.format !== "string") {
                                            validate431.errors = ONE_ERROR;
                                            return false;
                                          }
                                          var valid0 = _errs27 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.mode !== undefined && func0.call(data, "mode")) {
                                            const _errs29 = errors;
                                            if (
                                              !validate357(data.mode, {
                                                instancePath: instancePath + "/mode",
                                                parentData: data,
                                                parentDataProperty: "mode",
                                                rootData,
                                              })
                                            ) {
                                              vErrors =
                                                vErrors === null
                                                  ? validate357.errors
                                                  : vErrors.concat(validate357.errors);
                                              errors = vErrors.length;
                                            }
                                            var valid0 = _errs29 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate431.errors = ONE_ERROR;
      return false;
    }
  }
  validate431.errors = vErrors;
  return errors === 0;
}

const schema154 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    device: { type: "string" },
    target: { type: "string" },
    format: { type: "string" },
    "node-name": { type: "string" },
    replaces: { type: "string" },
    sync: { $ref: "#/definitions/MirrorSyncMode" },
    mode: { $ref: "#/definitions/NewImageMode" },
    speed: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    granularity: { type: "integer", minimum: 0, maximum: 4294967295 },
    "buf-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "on-source-error": { $ref: "#/definitions/BlockdevOnError" },
    "on-target-error": { $ref: "#/definitions/BlockdevOnError" },
    unmap: { type: "boolean" },
    "copy-mode": { $ref: "#/definitions/MirrorCopyMode" },
    "auto-finalize": { type: "boolean" },
    "auto-dismiss": { type: "boolean" },
  },
  required: ["device", "target", "sync"],
  additionalProperties: false,
};

function validate438(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.target === undefined || !func0.call(data, "target")) && (missing0 = "target")) ||
        ((data.sync === undefined || !func0.call(data, "sync")) && (missing0 = "sync"))
      ) {
        validate438.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema154.properties, key0)) {
            validate438.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate438.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.device !== undefined && func0.call(data, "device")) {
              const _errs4 = errors;
              if (typeof data.device !== "string") {
                validate438.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.target !== undefined && func0.call(data, "target")) {
                const _errs6 = errors;
                if (typeof data.target !== "string") {
                  validate438.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.format !== undefined && func0.call(data, "format")) {
                  const _errs8 = errors;
                  if (typeof data.format !== "string") {
                    validate438.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
                    const _errs10 = errors;
                    if (typeof data["node-name"] !== "string") {
                      validate438.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.replaces !== undefined && func0.call(data, "replaces")) {
                      const _errs12 = errors;
                      if (typeof data.replaces !== "string") {
                        validate438.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs12 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.sync !== undefined && func0.call(data, "sync")) {
                        const _errs14 = errors;
                        if (
                          !validate61(data.sync, {
                            instancePath: instancePath + "/sync",
                            parentData: data,
                            parentDataProperty: "sync",
                            rootData,
                          })
                        ) {
                          vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.mode !== undefined && func0.call(data, "mode")) {
                          const _errs15 = errors;
                          if (
                            !validate357(data.mode, {
                              instancePath: instancePath + "/mode",
                              parentData: data,
                              parentDataProperty: "mode",
                              rootData,
                            })
                          ) {
                            vErrors = vErrors === null ? validate357.errors : vErrors.concat(validate357.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.speed !== undefined && func0.call(data, "speed")) {
                            let data8 = data.speed;
                            const _errs16 = errors;
                            if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                              validate438.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs16) {
                              if (typeof data8 == "number" && isFinite(data8)) {
                                if (data8 > 9007199254740991 || isNaN(data8)) {
                                  validate438.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data8 < -9007199254740991 || isNaN(data8)) {
                                    validate438.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.granularity !== undefined && func0.call(data, "granularity")) {
                              let data9 = data.granularity;
                              const _errs18 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate438.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs18) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 4294967295 || isNaN(data9)) {
                                    validate438.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < 0 || isNaN(data9)) {
                                      validate438.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["buf-size"] !== undefined && func0.call(data, "buf-size")) {
                                let data10 = data["buf-size"];
                                const _errs20 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate438.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs20) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate438.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate438.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs20 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["on-source-error"] !== undefined && func0.call(data, "on-source-error")) {
                                  const _errs22 = errors;
                                  if (
                                    !validate23(data["on-source-error"], {
                                      instancePath: instancePath + "/on-source-error",
                                      parentData: data,
                                      parentDataProperty: "on-source-error",
                                      rootData,
                                    })
                                  ) {
                                    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs22 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["on-target-error"] !== undefined && func0.call(data, "on-target-error")) {
                                    const _errs23 = errors;
                                    if (
                                      !validate23(data["on-target-error"], {
                                        instancePath: instancePath + "/on-target-error",
                                        parentData: data,
                                        parentDataProperty: "on-target-error",
                                        rootData,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid0 = _errs23 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.unmap !== undefined && func0.call(data, "unmap")) {
                                      const _errs24 = errors;
                                      if (typeof data.unmap !== "boolean") {
                                        validate438.errors = ONE_ERROR;
                                        return false;
                                      }
                                      var valid0 = _errs24 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data["copy-mode"] !== undefined && func0.call(data, "copy-mode")) {
                                        const _errs26 = errors;
                                        if (
                                          !validate41(data["copy-mode"], {
                                            instancePath: instancePath + "/copy-mode",
                                            parentData: data,
                                            parentDataProperty: "copy-mode",
                                            rootData,
                                          })
                                        ) {
                                          vErrors =
                                            vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid0 = _errs26 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data["auto-finalize"] !== undefined && func0.call(data, "auto-finalize")) {
                                          const _errs27 = errors;
                                          if (typeof data["auto-finalize"] !== "boolean") {
                                            validate438.errors = ONE_ERROR;
                                            return false;
                                          }
                                          var valid0 = _errs27 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data["auto-dismiss"] !== undefined && func0.call(data, "auto-dismiss")) {
                                            const _errs29 = errors;
                                            if (typeof data["auto-dismiss"] !== "boolean") {
                                              validate438.errors = ONE_ERROR;
                                              return false;
                                            }
                                            var valid0 = _errs29 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate438.errors = ONE_ERROR;
      return false;
    }
  }
  validate438.errors = vErrors;
  return errors === 0;
}

const schema155 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate444(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate444.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate444.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate444.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate444.errors = ONE_ERROR;
      return false;
    }
  }
  validate444.errors = vErrors;
  return errors === 0;
}

const schema156 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate445(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate445.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate445.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate445.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate445.errors = ONE_ERROR;
      return false;
    }
  }
  validate445.errors = vErrors;
  return errors === 0;
}

const schema157 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate446(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate446.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate446.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate446.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate446.errors = ONE_ERROR;
      return false;
    }
  }
  validate446.errors = vErrors;
  return errors === 0;
}

const schema158 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate447(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate447.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate447.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate447.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate447.errors = ONE_ERROR;
      return false;
    }
  }
  validate447.errors = vErrors;
  return errors === 0;
}

const schema159 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate448(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate448.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate448.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate448.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate448.errors = ONE_ERROR;
      return false;
    }
  }
  validate448.errors = vErrors;
  return errors === 0;
}

const schema160 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate449(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate449.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate449.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate449.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate449.errors = ONE_ERROR;
      return false;
    }
  }
  validate449.errors = vErrors;
  return errors === 0;
}

const schema161 = {
  type: "object",
  properties: {
    id: { type: "string" },
    mode: { $ref: "#/definitions/MonitorMode" },
    pretty: { type: "boolean" },
    chardev: { type: "string" },
  },
  required: ["chardev"],
  additionalProperties: false,
};
const schema162 = { type: "string", enum: ["readline", "control"] };

function validate451(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate451.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "readline" || data === "control")) {
    validate451.errors = ONE_ERROR;
    return false;
  }
  validate451.errors = vErrors;
  return errors === 0;
}

function validate450(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.chardev === undefined || !func0.call(data, "chardev")) && (missing0 = "chardev")) {
        validate450.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id" || key0 === "mode" || key0 === "pretty" || key0 === "chardev")) {
            validate450.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            const _errs2 = errors;
            if (typeof data.id !== "string") {
              validate450.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.mode !== undefined && func0.call(data, "mode")) {
              const _errs4 = errors;
              if (
                !validate451(data.mode, {
                  instancePath: instancePath + "/mode",
                  parentData: data,
                  parentDataProperty: "mode",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate451.errors : vErrors.concat(validate451.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pretty !== undefined && func0.call(data, "pretty")) {
                const _errs5 = errors;
                if (typeof data.pretty !== "boolean") {
                  validate450.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.chardev !== undefined && func0.call(data, "chardev")) {
                  const _errs7 = errors;
                  if (typeof data.chardev !== "string") {
                    validate450.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate450.errors = ONE_ERROR;
      return false;
    }
  }
  validate450.errors = vErrors;
  return errors === 0;
}

const schema163 = {
  type: "object",
  properties: {
    name: { type: "string" },
    description: { type: "string" },
    device: { type: "string" },
    writable: { type: "boolean" },
    bitmap: { type: "string" },
  },
  required: ["device"],
  additionalProperties: false,
};

function validate453(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) {
        validate453.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "name" ||
            key0 === "description" ||
            key0 === "device" ||
            key0 === "writable" ||
            key0 === "bitmap"
          )) {
            validate453.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== undefined && func0.call(data, "name")) {
            const _errs2 = errors;
            if (typeof data.name !== "string") {
              validate453.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.description !== undefined && func0.call(data, "description")) {
              const _errs4 = errors;
              if (typeof data.description !== "string") {
                validate453.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.device !== undefined && func0.call(data, "device")) {
                const _errs6 = errors;
                if (typeof data.device !== "string") {
                  validate453.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.writable !== undefined && func0.call(data, "writable")) {
                  const _errs8 = errors;
                  if (typeof data.writable !== "boolean") {
                    validate453.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.bitmap !== undefined && func0.call(data, "bitmap")) {
                    const _errs10 = errors;
                    if (typeof data.bitmap !== "string") {
                      validate453.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate453.errors = ONE_ERROR;
      return false;
    }
  }
  validate453.errors = vErrors;
  return errors === 0;
}

const schema164 = {
  type: "object",
  properties: {
    "handshake-max-seconds": { type: "integer", minimum: 0, maximum: 4294967295 },
    "tls-creds": { type: "string" },
    "tls-authz": { type: "string" },
    "max-connections": { type: "integer", minimum: 0, maximum: 4294967295 },
    addr: { $ref: "#/definitions/SocketAddress" },
  },
  required: ["addr"],
  additionalProperties: false,
};

function validate454(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.addr === undefined || !func0.call(data, "addr")) && (missing0 = "addr")) {
        validate454.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "handshake-max-seconds" ||
            key0 === "tls-creds" ||
            key0 === "tls-authz" ||
            key0 === "max-connections" ||
            key0 === "addr"
          )) {
            validate454.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["handshake-max-seconds"] !== undefined && func0.call(data, "handshake-max-seconds")) {
            let data0 = data["handshake-max-seconds"];
            const _errs2 = errors;
            if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
              validate454.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number" && isFinite(data0)) {
                if (data0 > 4294967295 || isNaN(data0)) {
                  validate454.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data0 < 0 || isNaN(data0)) {
                    validate454.errors = ONE_ERROR;
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["tls-creds"] !== undefined && func0.call(data, "tls-creds")) {
              const _errs4 = errors;
              if (typeof data["tls-creds"] !== "string") {
                validate454.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["tls-authz"] !== undefined && func0.call(data, "tls-authz")) {
                const _errs6 = errors;
                if (typeof data["tls-authz"] !== "string") {
                  validate454.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["max-connections"] !== undefined && func0.call(data, "max-connections")) {
                  let data3 = data["max-connections"];
                  const _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate454.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs8) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 4294967295 || isNaN(data3)) {
                        validate454.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < 0 || isNaN(data3)) {
                          validate454.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.addr !== undefined && func0.call(data, "addr")) {
                    const _errs10 = errors;
                    if (
                      !validate168(data.addr, {
                        instancePath: instancePath + "/addr",
                        parentData: data,
                        parentDataProperty: "addr",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate454.errors = ONE_ERROR;
      return false;
    }
  }
  validate454.errors = vErrors;
  return errors === 0;
}

const schema165 = {
  type: "object",
  properties: {
    "handshake-max-seconds": { type: "integer", minimum: 0, maximum: 4294967295 },
    "tls-creds": { type: "string" },
    "tls-authz": { type: "string" },
    "max-connections": { type: "integer", minimum: 0, maximum: 4294967295 },
    addr: { $ref: "#/definitions/SocketAddressLegacy" },
  },
  required: ["addr"],
  additionalProperties: false,
};

function validate456(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.addr === undefined || !func0.call(data, "addr")) && (missing0 = "addr")) {
        validate456.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "handshake-max-seconds" ||
            key0 === "tls-creds" ||
            key0 === "tls-authz" ||
            key0 === "max-connections" ||
            key0 === "addr"
          )) {
            validate456.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["handshake-max-seconds"] !== undefined && func0.call(data, "handshake-max-seconds")) {
            let data0 = data["handshake-max-seconds"];
            const _errs2 = errors;
            if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
              validate456.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == "number" && isFinite(data0)) {
                if (data0 > 4294967295 || isNaN(data0)) {
                  validate456.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data0 < 0 || isNaN(data0)) {
                    validate456.errors = ONE_ERROR;
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["tls-creds"] !== undefined && func0.call(data, "tls-creds")) {
              const _errs4 = errors;
              if (typeof data["tls-creds"] !== "string") {
                validate456.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["tls-authz"] !== undefined && func0.call(data, "tls-authz")) {
                const _errs6 = errors;
                if (typeof data["tls-authz"] !== "string") {
                  validate456.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["max-connections"] !== undefined && func0.call(data, "max-connections")) {
                  let data3 = data["max-connections"];
                  const _errs8 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate456.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs8) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 4294967295 || isNaN(data3)) {
                        validate456.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < 0 || isNaN(data3)) {
                          validate456.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.addr !== undefined && func0.call(data, "addr")) {
                    const _errs10 = errors;
                    if (
                      !validate374(data.addr, {
                        instancePath: instancePath + "/addr",
                        parentData: data,
                        parentDataProperty: "addr",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate374.errors : vErrors.concat(validate374.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate456.errors = ONE_ERROR;
      return false;
    }
  }
  validate456.errors = vErrors;
  return errors === 0;
}

const schema166 = {
  type: "object",
  properties: { name: { type: "string" }, mode: { $ref: "#/definitions/BlockExportRemoveMode" } },
  required: ["name"],
  additionalProperties: false,
};

function validate458(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.name === undefined || !func0.call(data, "name")) && (missing0 = "name")) {
        validate458.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "name" || key0 === "mode")) {
            validate458.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== undefined && func0.call(data, "name")) {
            const _errs2 = errors;
            if (typeof data.name !== "string") {
              validate458.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.mode !== undefined && func0.call(data, "mode")) {
              const _errs4 = errors;
              if (
                !validate32(data.mode, {
                  instancePath: instancePath + "/mode",
                  parentData: data,
                  parentDataProperty: "mode",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate458.errors = ONE_ERROR;
      return false;
    }
  }
  validate458.errors = vErrors;
  return errors === 0;
}

const schema167 = {
  type: "object",
  properties: { id: { type: "string" } },
  required: ["id"],
  additionalProperties: false,
};

function validate460(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) {
        validate460.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "id")) {
            validate460.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.id !== undefined && func0.call(data, "id")) {
            if (typeof data.id !== "string") {
              validate460.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate460.errors = ONE_ERROR;
      return false;
    }
  }
  validate460.errors = vErrors;
  return errors === 0;
}

const schema168 = {
  type: "object",
  required: ["qom-type"],
  discriminator: { propertyName: "qom-type" },
  oneOf: [
    { $ref: "#/definitions/ObjectOptionsAuthzList" },
    { $ref: "#/definitions/ObjectOptionsAuthzListfile" },
    { $ref: "#/definitions/ObjectOptionsAuthzSimple" },
    { $ref: "#/definitions/ObjectOptionsIothread" },
    { $ref: "#/definitions/ObjectOptionsMainLoop" },
    { $ref: "#/definitions/ObjectOptionsSecret" },
    { $ref: "#/definitions/ObjectOptionsSecretKeyring" },
    { $ref: "#/definitions/ObjectOptionsThrottleGroup" },
    { $ref: "#/definitions/ObjectOptionsTlsCredsAnon" },
    { $ref: "#/definitions/ObjectOptionsTlsCredsPsk" },
    { $ref: "#/definitions/ObjectOptionsTlsCredsX509" },
  ],
};
const schema169 = {
  type: "object",
  properties: {
    "qom-type": { const: "authz-list" },
    id: { type: "string" },
    policy: { $ref: "#/definitions/QAuthZListPolicy" },
    rules: { type: "array", items: { $ref: "#/definitions/QAuthZListRule" } },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};
const schema170 = { type: "string", enum: ["deny", "allow"] };

function validate463(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate463.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "deny" || data === "allow")) {
    validate463.errors = ONE_ERROR;
    return false;
  }
  validate463.errors = vErrors;
  return errors === 0;
}

const schema171 = {
  type: "object",
  properties: {
    match: { type: "string" },
    policy: { $ref: "#/definitions/QAuthZListPolicy" },
    format: { $ref: "#/definitions/QAuthZListFormat" },
  },
  required: ["match", "policy"],
  additionalProperties: false,
};
const schema172 = { type: "string", enum: ["exact", "glob"] };

function validate467(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate467.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "exact" || data === "glob")) {
    validate467.errors = ONE_ERROR;
    return false;
  }
  validate467.errors = vErrors;
  return errors === 0;
}

function validate465(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.match === undefined || !func0.call(data, "match")) && (missing0 = "match")) ||
        ((data.policy === undefined || !func0.call(data, "policy")) && (missing0 = "policy"))
      ) {
        validate465.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "match" || key0 === "policy" || key0 === "format")) {
            validate465.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.match !== undefined && func0.call(data, "match")) {
            const _errs2 = errors;
            if (typeof data.match !== "string") {
              validate465.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.policy !== undefined && func0.call(data, "policy")) {
              const _errs4 = errors;
              if (
                !validate463(data.policy, {
                  instancePath: instancePath + "/policy",
                  parentData: data,
                  parentDataProperty: "policy",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate463.errors : vErrors.concat(validate463.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.format !== undefined && func0.call(data, "format")) {
                const _errs5 = errors;
                if (
                  !validate467(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate467.errors : vErrors.concat(validate467.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate465.errors = ONE_ERROR;
      return false;
    }
  }
  validate465.errors = vErrors;
  return errors === 0;
}

function validate462(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate462.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "qom-type" || key0 === "id" || key0 === "policy" || key0 === "rules")) {
            validate462.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("authz-list" !== data["qom-type"]) {
              validate462.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate462.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.policy !== undefined && func0.call(data, "policy")) {
                const _errs5 = errors;
                if (
                  !validate463(data.policy, {
                    instancePath: instancePath + "/policy",
                    parentData: data,
                    parentDataProperty: "policy",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate463.errors : vErrors.concat(validate463.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.rules !== undefined && func0.call(data, "rules")) {
                  let data3 = data.rules;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (Array.isArray(data3)) {
                      var valid1 = true;
                      const len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs8 = errors;
                        if (
                          !validate465(data3[i0], {
                            instancePath: instancePath + "/rules/" + i0,
                            parentData: data3,
                            parentDataProperty: i0,
                            rootData,
                          })
                        ) {
                          vErrors = vErrors === null ? validate465.errors : vErrors.concat(validate465.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs8 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate462.errors = ONE_ERROR;
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate462.errors = ONE_ERROR;
      return false;
    }
  }
  validate462.errors = vErrors;
  return errors === 0;
}

const schema173 = {
  type: "object",
  properties: {
    "qom-type": { const: "authz-listfile" },
    id: { type: "string" },
    filename: { type: "string" },
    refresh: { type: "boolean" },
  },
  required: ["qom-type", "id", "filename"],
  additionalProperties: false,
};

function validate470(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.filename === undefined || !func0.call(data, "filename")) && (missing0 = "filename"))
      ) {
        validate470.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "qom-type" || key0 === "id" || key0 === "filename" || key0 === "refresh")) {
            validate470.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("authz-listfile" !== data["qom-type"]) {
              validate470.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate470.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.filename !== undefined && func0.call(data, "filename")) {
                const _errs5 = errors;
                if (typeof data.filename !== "string") {
                  validate470.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.refresh !== undefined && func0.call(data, "refresh")) {
                  const _errs7 = errors;
                  if (typeof data.refresh !== "boolean") {
                    validate470.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate470.errors = ONE_ERROR;
      return false;
    }
  }
  validate470.errors = vErrors;
  return errors === 0;
}

const schema174 = {
  type: "object",
  properties: { "qom-type": { const: "authz-simple" }, id: { type: "string" }, identity: { type: "string" } },
  required: ["qom-type", "id", "identity"],
  additionalProperties: false,
};

function validate471(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.identity === undefined || !func0.call(data, "identity")) && (missing0 = "identity"))
      ) {
        validate471.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "qom-type" || key0 === "id" || key0 === "identity")) {
            validate471.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("authz-simple" !== data["qom-type"]) {
              validate471.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate471.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.identity !== undefined && func0.call(data, "identity")) {
                const _errs5 = errors;
                if (typeof data.identity !== "string") {
                  validate471.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate471.errors = ONE_ERROR;
      return false;
    }
  }
  validate471.errors = vErrors;
  return errors === 0;
}

const schema175 = {
  type: "object",
  properties: {
    "qom-type": { const: "iothread" },
    id: { type: "string" },
    "aio-max-batch": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "thread-pool-min": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "thread-pool-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "poll-max-ns": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "poll-grow": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "poll-shrink": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};

function validate472(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate472.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "aio-max-batch" ||
            key0 === "thread-pool-min" ||
            key0 === "thread-pool-max" ||
            key0 === "poll-max-ns" ||
            key0 === "poll-grow" ||
            key0 === "poll-shrink"
          )) {
            validate472.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("iothread" !== data["qom-type"]) {
              validate472.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate472.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["aio-max-batch"] !== undefined && func0.call(data, "aio-max-batch")) {
                let data2 = data["aio-max-batch"];
                const _errs5 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate472.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs5) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate472.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < -9007199254740991 || isNaN(data2)) {
                        validate472.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["thread-pool-min"] !== undefined && func0.call(data, "thread-pool-min")) {
                  let data3 = data["thread-pool-min"];
                  const _errs7 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate472.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate472.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate472.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["thread-pool-max"] !== undefined && func0.call(data, "thread-pool-max")) {
                    let data4 = data["thread-pool-max"];
                    const _errs9 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate472.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs9) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 9007199254740991 || isNaN(data4)) {
                          validate472.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < -9007199254740991 || isNaN(data4)) {
                            validate472.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["poll-max-ns"] !== undefined && func0.call(data, "poll-max-ns")) {
                      let data5 = data["poll-max-ns"];
                      const _errs11 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate472.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs11) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate472.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < -9007199254740991 || isNaN(data5)) {
                              validate472.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["poll-grow"] !== undefined && func0.call(data, "poll-grow")) {
                        let data6 = data["poll-grow"];
                        const _errs13 = errors;
                        if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                          validate472.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs13) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 > 9007199254740991 || isNaN(data6)) {
                              validate472.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data6 < -9007199254740991 || isNaN(data6)) {
                                validate472.errors = ONE_ERROR;
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["poll-shrink"] !== undefined && func0.call(data, "poll-shrink")) {
                          let data7 = data["poll-shrink"];
                          const _errs15 = errors;
                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                            validate472.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs15) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate472.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate472.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate472.errors = ONE_ERROR;
      return false;
    }
  }
  validate472.errors = vErrors;
  return errors === 0;
}

const schema176 = {
  type: "object",
  properties: {
    "qom-type": { const: "main-loop" },
    id: { type: "string" },
    "aio-max-batch": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "thread-pool-min": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "thread-pool-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};

function validate473(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate473.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "aio-max-batch" ||
            key0 === "thread-pool-min" ||
            key0 === "thread-pool-max"
          )) {
            validate473.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("main-loop" !== data["qom-type"]) {
              validate473.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate473.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["aio-max-batch"] !== undefined && func0.call(data, "aio-max-batch")) {
                let data2 = data["aio-max-batch"];
                const _errs5 = errors;
                if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                  validate473.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs5) {
                  if (typeof data2 == "number" && isFinite(data2)) {
                    if (data2 > 9007199254740991 || isNaN(data2)) {
                      validate473.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data2 < -9007199254740991 || isNaN(data2)) {
                        validate473.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["thread-pool-min"] !== undefined && func0.call(data, "thread-pool-min")) {
                  let data3 = data["thread-pool-min"];
                  const _errs7 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate473.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs7) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate473.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate473.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["thread-pool-max"] !== undefined && func0.call(data, "thread-pool-max")) {
                    let data4 = data["thread-pool-max"];
                    const _errs9 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate473.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs9) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 9007199254740991 || isNaN(data4)) {
                          validate473.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < -9007199254740991 || isNaN(data4)) {
                            validate473.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate473.errors = ONE_ERROR;
      return false;
    }
  }
  validate473.errors = vErrors;
  return errors === 0;
}

const schema177 = {
  type: "object",
  properties: {
    "qom-type": { const: "secret" },
    id: { type: "string" },
    format: { $ref: "#/definitions/QCryptoSecretFormat" },
    keyid: { type: "string" },
    iv: { type: "string" },
    data: { type: "string" },
    file: { type: "string" },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};
const schema178 = { type: "string", enum: ["raw", "base64"] };

function validate475(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate475.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "raw" || data === "base64")) {
    validate475.errors = ONE_ERROR;
    return false;
  }
  validate475.errors = vErrors;
  return errors === 0;
}

function validate474(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate474.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "format" ||
            key0 === "keyid" ||
            key0 === "iv" ||
            key0 === "data" ||
            key0 === "file"
          )) {
            validate474.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("secret" !== data["qom-type"]) {
              validate474.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate474.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.format !== undefined && func0.call(data, "format")) {
                const _errs5 = errors;
                if (
                  !validate475(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate475.errors : vErrors.concat(validate475.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.keyid !== undefined && func0.call(data, "keyid")) {
                  const _errs6 = errors;
                  if (typeof data.keyid !== "string") {
                    validate474.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.iv !== undefined && func0.call(data, "iv")) {
                    const _errs8 = errors;
                    if (typeof data.iv !== "string") {
                      validate474.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.data !== undefined && func0.call(data, "data")) {
                      const _errs10 = errors;
                      if (typeof data.data !== "string") {
                        validate474.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.file !== undefined && func0.call(data, "file")) {
                        const _errs12 = errors;
                        if (typeof data.file !== "string") {
                          validate474.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate474.errors = ONE_ERROR;
      return false;
    }
  }
  validate474.errors = vErrors;
  return errors === 0;
}

const schema179 = {
  type: "object",
  properties: {
    "qom-type": { const: "secret_keyring" },
    id: { type: "string" },
    format: { $ref: "#/definitions/QCryptoSecretFormat" },
    keyid: { type: "string" },
    iv: { type: "string" },
    serial: { type: "integer", minimum: -2147483648, maximum: 2147483647 },
  },
  required: ["qom-type", "id", "serial"],
  additionalProperties: false,
};

function validate477(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id")) ||
        ((data.serial === undefined || !func0.call(data, "serial")) && (missing0 = "serial"))
      ) {
        validate477.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "format" ||
            key0 === "keyid" ||
            key0 === "iv" ||
            key0 === "serial"
          )) {
            validate477.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("secret_keyring" !== data["qom-type"]) {
              validate477.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate477.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.format !== undefined && func0.call(data, "format")) {
                const _errs5 = errors;
                if (
                  !validate475(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate475.errors : vErrors.concat(validate475.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.keyid !== undefined && func0.call(data, "keyid")) {
                  const _errs6 = errors;
                  if (typeof data.keyid !== "string") {
                    validate477.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.iv !== undefined && func0.call(data, "iv")) {
                    const _errs8 = errors;
                    if (typeof data.iv !== "string") {
                      validate477.errors = ONE_ERROR;
                      return false;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.serial !== undefined && func0.call(data, "serial")) {
                      let data5 = data.serial;
                      const _errs10 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate477.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs10) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 2147483647 || isNaN(data5)) {
                            validate477.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < -2147483648 || isNaN(data5)) {
                              validate477.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate477.errors = ONE_ERROR;
      return false;
    }
  }
  validate477.errors = vErrors;
  return errors === 0;
}

const schema180 = {
  type: "object",
  properties: {
    "qom-type": { const: "throttle-group" },
    id: { type: "string" },
    limits: { $ref: "#/definitions/ThrottleLimits" },
    "x-iops-total": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-total-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-total-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-read": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-read-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-read-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-write": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-write-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-write-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-total": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-total-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-total-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-read": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-read-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-read-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-write": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-write-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-bps-write-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "x-iops-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};
const schema181 = {
  type: "object",
  properties: {
    "iops-total": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-total-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-total-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-read": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-read-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-read-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-write": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-write-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-write-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-total": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-total-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-total-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-read": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-read-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-read-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-write": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-write-max": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "bps-write-max-length": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iops-size": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
  },
  required: [],
  additionalProperties: false,
};

function validate480(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func0.call(schema181.properties, key0)) {
          validate480.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data["iops-total"] !== undefined && func0.call(data, "iops-total")) {
          let data0 = data["iops-total"];
          const _errs2 = errors;
          if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
            validate480.errors = ONE_ERROR;
            return false;
          }
          if (errors === _errs2) {
            if (typeof data0 == "number" && isFinite(data0)) {
              if (data0 > 9007199254740991 || isNaN(data0)) {
                validate480.errors = ONE_ERROR;
                return false;
              } else {
                if (data0 < -9007199254740991 || isNaN(data0)) {
                  validate480.errors = ONE_ERROR;
                  return false;
                }
              }
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data["iops-total-max"] !== undefined && func0.call(data, "iops-total-max")) {
            let data1 = data["iops-total-max"];
            const _errs4 = errors;
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
              validate480.errors = ONE_ERROR;
              return false;
            }
            if (errors === _errs4) {
              if (typeof data1 == "number" && isFinite(data1)) {
                if (data1 > 9007199254740991 || isNaN(data1)) {
                  validate480.errors = ONE_ERROR;
                  return false;
                } else {
                  if (data1 < -9007199254740991 || isNaN(data1)) {
                    validate480.errors = ONE_ERROR;
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["iops-total-max-length"] !== undefined && func0.call(data, "iops-total-max-length")) {
              let data2 = data["iops-total-max-length"];
              const _errs6 = errors;
              if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
                validate480.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs6) {
                if (typeof data2 == "number" && isFinite(data2)) {
                  if (data2 > 9007199254740991 || isNaN(data2)) {
                    validate480.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data2 < -9007199254740991 || isNaN(data2)) {
                      validate480.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["iops-read"] !== undefined && func0.call(data, "iops-read")) {
                let data3 = data["iops-read"];
                const _errs8 = errors;
                if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                  validate480.errors = ONE_ERROR;
                  return false;
                }
                if (errors === _errs8) {
                  if (typeof data3 == "number" && isFinite(data3)) {
                    if (data3 > 9007199254740991 || isNaN(data3)) {
                      validate480.errors = ONE_ERROR;
                      return false;
                    } else {
                      if (data3 < -9007199254740991 || isNaN(data3)) {
                        validate480.errors = ONE_ERROR;
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["iops-read-max"] !== undefined && func0.call(data, "iops-read-max")) {
                  let data4 = data["iops-read-max"];
                  const _errs10 = errors;
                  if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                    validate480.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs10) {
                    if (typeof data4 == "number" && isFinite(data4)) {
                      if (data4 > 9007199254740991 || isNaN(data4)) {
                        validate480.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data4 < -9007199254740991 || isNaN(data4)) {
                          validate480.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs10 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["iops-read-max-length"] !== undefined && func0.call(data, "iops-read-max-length")) {
                    let data5 = data["iops-read-max-length"];
                    const _errs12 = errors;
                    if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                      validate480.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs12) {
                      if (typeof data5 == "number" && isFinite(data5)) {
                        if (data5 > 9007199254740991 || isNaN(data5)) {
                          validate480.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data5 < -9007199254740991 || isNaN(data5)) {
                            validate480.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs12 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["iops-write"] !== undefined && func0.call(data, "iops-write")) {
                      let data6 = data["iops-write"];
                      const _errs14 = errors;
                      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                        validate480.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs14) {
                        if (typeof data6 == "number" && isFinite(data6)) {
                          if (data6 > 9007199254740991 || isNaN(data6)) {
                            validate480.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data6 < -9007199254740991 || isNaN(data6)) {
                              validate480.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs14 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["iops-write-max"] !== undefined && func0.call(data, "iops-write-max")) {
                        let data7 = data["iops-write-max"];
                        const _errs16 = errors;
                        if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                          validate480.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs16) {
                          if (typeof data7 == "number" && isFinite(data7)) {
                            if (data7 > 9007199254740991 || isNaN(data7)) {
                              validate480.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data7 < -9007199254740991 || isNaN(data7)) {
                                validate480.errors = ONE_ERROR;
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs16 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["iops-write-max-length"] !== undefined && func0.call(data, "iops-write-max-length")) {
                          let data8 = data["iops-write-max-length"];
                          const _errs18 = errors;
                          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                            validate480.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs18) {
                            if (typeof data8 == "number" && isFinite(data8)) {
                              if (data8 > 9007199254740991 || isNaN(data8)) {
                                validate480.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data8 < -9007199254740991 || isNaN(data8)) {
                                  validate480.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs18 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data["bps-total"] !== undefined && func0.call(data, "bps-total")) {
                            let data9 = data["bps-total"];
                            const _errs20 = errors;
                            if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                              validate480.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs20) {
                              if (typeof data9 == "number" && isFinite(data9)) {
                                if (data9 > 9007199254740991 || isNaN(data9)) {
                                  validate480.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data9 < -9007199254740991 || isNaN(data9)) {
                                    validate480.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs20 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["bps-total-max"] !== undefined && func0.call(data, "bps-total-max")) {
                              let data10 = data["bps-total-max"];
                              const _errs22 = errors;
                              if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
                                validate480.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs22) {
                                if (typeof data10 == "number" && isFinite(data10)) {
                                  if (data10 > 9007199254740991 || isNaN(data10)) {
                                    validate480.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data10 < -9007199254740991 || isNaN(data10)) {
                                      validate480.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs22 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (
                                data["bps-total-max-length"] !== undefined &&
                                func0.call(data, "bps-total-max-length")
                              ) {
                                let data11 = data["bps-total-max-length"];
                                const _errs24 = errors;
                                if (!(
                                  typeof data11 == "number" &&
                                  !(data11 % 1) &&
                                  !isNaN(data11) &&
                                  isFinite(data11)
                                )) {
                                  validate480.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs24) {
                                  if (typeof data11 == "number" && isFinite(data11)) {
                                    if (data11 > 9007199254740991 || isNaN(data11)) {
                                      validate480.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data11 < -9007199254740991 || isNaN(data11)) {
                                        validate480.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs24 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data["bps-read"] !== undefined && func0.call(data, "bps-read")) {
                                  let data12 = data["bps-read"];
                                  const _errs26 = errors;
                                  if (!(
                                    typeof data12 == "number" &&
                                    !(data12 % 1) &&
                                    !isNaN(data12) &&
                                    isFinite(data12)
                                  )) {
                                    validate480.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs26) {
                                    if (typeof data12 == "number" && isFinite(data12)) {
                                      if (data12 > 9007199254740991 || isNaN(data12)) {
                                        validate480.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data12 < -9007199254740991 || isNaN(data12)) {
                                          validate480.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs26 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["bps-read-max"] !== undefined && func0.call(data, "bps-read-max")) {
                                    let data13 = data["bps-read-max"];
                                    const _errs28 = errors;
                                    if (!(
                                      typeof data13 == "number" &&
                                      !(data13 % 1) &&
                                      !isNaN(data13) &&
                                      isFinite(data13)
                                    )) {
                                      validate480.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs28) {
                                      if (typeof data13 == "number" && isFinite(data13)) {
                                        if (data13 > 9007199254740991 || isNaN(data13)) {
                                          validate480.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data13 < -9007199254740991 || isNaN(data13)) {
                                            validate480.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs28 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (
                                      data["bps-read-max-length"] !== undefined &&
                                      func0.call(data, "bps-read-max-length")
                                    ) {
                                      let data14 = data["bps-read-max-length"];
                                      const _errs30 = errors;
                                      if (!(
                                        typeof data14 == "number" &&
                                        !(data14 % 1) &&
                                        !isNaN(data14) &&
                                        isFinite(data14)
                                      )) {
                                        validate480.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs30) {
                                        if (typeof data14 == "number" && isFinite(data14)) {
                                          if (data14 > 9007199254740991 || isNaN(data14)) {
                                            validate480.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data14 < -9007199254740991 || isNaN(data14)) {
                                              validate480.errors = ONE_ERROR;
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs30 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data["bps-write"] !== undefined && func0.call(data, "bps-write")) {
                                        let data15 = data["bps-write"];
                                        const _errs32 = errors;
                                        if (!(
                                          typeof data15 == "number" &&
                                          !(data15 % 1) &&
                                          !isNaN(data15) &&
                                          isFinite(data15)
                                        )) {
                                          validate480.errors = ONE_ERROR;
                                          return false;
                                        }
                                        if (errors === _errs32) {
                                          if (typeof data15 == "number" && isFinite(data15)) {
                                            if (data15 > 9007199254740991 || isNaN(data15)) {
                                              validate480.errors = ONE_ERROR;
                                              return false;
                                            } else {
                                              if (data15 < -9007199254740991 || isNaN(data15)) {
                                                validate480.errors = ONE_ERROR;
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs32 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data["bps-write-max"] !== undefined && func0.call(data, "bps-write-max")) {
                                          let data16 = data["bps-write-max"];
                                          const _errs34 = errors;
                                          if (!(
                                            typeof data16 == "number" &&
                                            !(data16 % 1) &&
                                            !isNaN(data16) &&
                                            isFinite(data16)
                                          )) {
                                            validate480.errors = ONE_ERROR;
                                            return false;
                                          }
                                          if (errors === _errs34) {
                                            if (typeof data16 == "number" && isFinite(data16)) {
                                              if (data16 > 9007199254740991 || isNaN(data16)) {
                                                validate480.errors = ONE_ERROR;
                                                return false;
                                              } else {
                                                if (data16 < -9007199254740991 || isNaN(data16)) {
                                                  validate480.errors = ONE_ERROR;
                                                  return false;
                                                }
                                              }
                                            }
                                          }
                                          var valid0 = _errs34 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (
                                            data["bps-write-max-length"] !== undefined &&
                                            func0.call(data, "bps-write-max-length")
                                          ) {
                                            let data17 = data["bps-write-max-length"];
                                            const _errs36 = errors;
                                            if (!(
                                              typeof data17 == "number" &&
                                              !(data17 % 1) &&
                                              !isNaN(data17) &&
                                              isFinite(data17)
                                            )) {
                                              validate480.errors = ONE_ERROR;
                                              return false;
                                            }
                                            if (errors === _errs36) {
                                              if (typeof data17 == "number" && isFinite(data17)) {
                                                if (data17 > 9007199254740991 || isNaN(data17)) {
                                                  validate480.errors = ONE_ERROR;
                                                  return false;
                                                } else {
                                                  if (data17 < -9007199254740991 || isNaN(data17)) {
                                                    validate480.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid0 = _errs36 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data["iops-size"] !== undefined && func0.call(data, "iops-size")) {
                                              let data18 = data["iops-size"];
                                              const _errs38 = errors;
                                              if (!(
                                                typeof data18 == "number" &&
                                                !(data18 % 1) &&
                                                !isNaN(data18) &&
                                                isFinite(data18)
                                              )) {
                                                validate480.errors = ONE_ERROR;
                                                return false;
                                              }
                                              if (errors === _errs38) {
                                                if (typeof data18 == "number" && isFinite(data18)) {
                                                  if (data18 > 9007199254740991 || isNaN(data18)) {
                                                    validate480.errors = ONE_ERROR;
                                                    return false;
                                                  } else {
                                                    if (data18 < -9007199254740991 || isNaN(data18)) {
                                                      validate480.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                  }
                                                }
                                              }
                                              var valid0 = _errs38 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate480.errors = ONE_ERROR;
      return false;
    }
  }
  validate480.errors = vErrors;
  return errors === 0;
}

function validate479(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate479.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!func0.call(schema180.properties, key0)) {
            validate479.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("throttle-group" !== data["qom-type"]) {
              validate479.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate479.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.limits !== undefined && func0.call(data, "limits")) {
                const _errs5 = errors;
                if (
                  !validate480(data.limits, {
                    instancePath: instancePath + "/limits",
                    parentData: data,
                    parentDataProperty: "limits",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate480.errors : vErrors.concat(validate480.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["x-iops-total"] !== undefined && func0.call(data, "x-iops-total")) {
                  let data3 = data["x-iops-total"];
                  const _errs6 = errors;
                  if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
                    validate479.errors = ONE_ERROR;
                    return false;
                  }
                  if (errors === _errs6) {
                    if (typeof data3 == "number" && isFinite(data3)) {
                      if (data3 > 9007199254740991 || isNaN(data3)) {
                        validate479.errors = ONE_ERROR;
                        return false;
                      } else {
                        if (data3 < -9007199254740991 || isNaN(data3)) {
                          validate479.errors = ONE_ERROR;
                          return false;
                        }
                      }
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data["x-iops-total-max"] !== undefined && func0.call(data, "x-iops-total-max")) {
                    let data4 = data["x-iops-total-max"];
                    const _errs8 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate479.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs8) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 9007199254740991 || isNaN(data4)) {
                          validate479.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < -9007199254740991 || isNaN(data4)) {
                            validate479.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["x-iops-total-max-length"] !== undefined && func0.call(data, "x-iops-total-max-length")) {
                      let data5 = data["x-iops-total-max-length"];
                      const _errs10 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate479.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs10) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate479.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < -9007199254740991 || isNaN(data5)) {
                              validate479.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["x-iops-read"] !== undefined && func0.call(data, "x-iops-read")) {
                        let data6 = data["x-iops-read"];
                        const _errs12 = errors;
                        if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                          validate479.errors = ONE_ERROR;
                          return false;
                        }
                        if (errors === _errs12) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 > 9007199254740991 || isNaN(data6)) {
                              validate479.errors = ONE_ERROR;
                              return false;
                            } else {
                              if (data6 < -9007199254740991 || isNaN(data6)) {
                                validate479.errors = ONE_ERROR;
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data["x-iops-read-max"] !== undefined && func0.call(data, "x-iops-read-max")) {
                          let data7 = data["x-iops-read-max"];
                          const _errs14 = errors;
                          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                            validate479.errors = ONE_ERROR;
                            return false;
                          }
                          if (errors === _errs14) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 > 9007199254740991 || isNaN(data7)) {
                                validate479.errors = ONE_ERROR;
                                return false;
                              } else {
                                if (data7 < -9007199254740991 || isNaN(data7)) {
                                  validate479.errors = ONE_ERROR;
                                  return false;
                                }
                              }
                            }
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (
                            data["x-iops-read-max-length"] !== undefined &&
                            func0.call(data, "x-iops-read-max-length")
                          ) {
                            let data8 = data["x-iops-read-max-length"];
                            const _errs16 = errors;
                            if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
                              validate479.errors = ONE_ERROR;
                              return false;
                            }
                            if (errors === _errs16) {
                              if (typeof data8 == "number" && isFinite(data8)) {
                                if (data8 > 9007199254740991 || isNaN(data8)) {
                                  validate479.errors = ONE_ERROR;
                                  return false;
                                } else {
                                  if (data8 < -9007199254740991 || isNaN(data8)) {
                                    validate479.errors = ONE_ERROR;
                                    return false;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs16 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data["x-iops-write"] !== undefined && func0.call(data, "x-iops-write")) {
                              let data9 = data["x-iops-write"];
                              const _errs18 = errors;
                              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                                validate479.errors = ONE_ERROR;
                                return false;
                              }
                              if (errors === _errs18) {
                                if (typeof data9 == "number" && isFinite(data9)) {
                                  if (data9 > 9007199254740991 || isNaN(data9)) {
                                    validate479.errors = ONE_ERROR;
                                    return false;
                                  } else {
                                    if (data9 < -9007199254740991 || isNaN(data9)) {
                                      validate479.errors = ONE_ERROR;
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs18 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data["x-iops-write-max"] !== undefined && func0.call(data, "x-iops-write-max")) {
                                let data10 = data["x-iops-write-max"];
                                const _errs20 = errors;
                                if (!(
                                  typeof data10 == "number" &&
                                  !(data10 % 1) &&
                                  !isNaN(data10) &&
                                  isFinite(data10)
                                )) {
                                  validate479.errors = ONE_ERROR;
                                  return false;
                                }
                                if (errors === _errs20) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 > 9007199254740991 || isNaN(data10)) {
                                      validate479.errors = ONE_ERROR;
                                      return false;
                                    } else {
                                      if (data10 < -9007199254740991 || isNaN(data10)) {
                                        validate479.errors = ONE_ERROR;
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs20 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (
                                  data["x-iops-write-max-length"] !== undefined &&
                                  func0.call(data, "x-iops-write-max-length")
                                ) {
                                  let data11 = data["x-iops-write-max-length"];
                                  const _errs22 = errors;
                                  if (!(
                                    typeof data11 == "number" &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  )) {
                                    validate479.errors = ONE_ERROR;
                                    return false;
                                  }
                                  if (errors === _errs22) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 > 9007199254740991 || isNaN(data11)) {
                                        validate479.errors = ONE_ERROR;
                                        return false;
                                      } else {
                                        if (data11 < -9007199254740991 || isNaN(data11)) {
                                          validate479.errors = ONE_ERROR;
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs22 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data["x-bps-total"] !== undefined && func0.call(data, "x-bps-total")) {
                                    let data12 = data["x-bps-total"];
                                    const _errs24 = errors;
                                    if (!(
                                      typeof data12 == "number" &&
                                      !(data12 % 1) &&
                                      !isNaN(data12) &&
                                      isFinite(data12)
                                    )) {
                                      validate479.errors = ONE_ERROR;
                                      return false;
                                    }
                                    if (errors === _errs24) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 > 9007199254740991 || isNaN(data12)) {
                                          validate479.errors = ONE_ERROR;
                                          return false;
                                        } else {
                                          if (data12 < -9007199254740991 || isNaN(data12)) {
                                            validate479.errors = ONE_ERROR;
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs24 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data["x-bps-total-max"] !== undefined && func0.call(data, "x-bps-total-max")) {
                                      let data13 = data["x-bps-total-max"];
                                      const _errs26 = errors;
                                      if (!(
                                        typeof data13 == "number" &&
                                        !(data13 % 1) &&
                                        !isNaN(data13) &&
                                        isFinite(data13)
                                      )) {
                                        validate479.errors = ONE_ERROR;
                                        return false;
                                      }
                                      if (errors === _errs26) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 > 9007199254740991 || isNaN(data13)) {
                                            validate479.errors = ONE_ERROR;
                                            return false;
                                          } else {
                                            if (data13 < -9007199254740991 || isNaN(data13)) {
                                              validate479.errors = ONE_ERROR;
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs26 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (
                                        data["x-bps-total-max-length"] !== undefined &&
                                        func0.call(data, "x-bps-total-max-length")
                                      ) {
                                        let data14 = data["x-bps-total-max-length"];
                                        const _errs28 = errors;
                                        if (!(
                                          typeof data14 == "number" &&
                                          !(data14 % 1) &&
                                          !isNaN(data14) &&
                                          isFinite(data14)
                                        )) {
                                          validate479.errors = ONE_ERROR;
                                          return false;
                                        }
                                        if (errors === _errs28) {
                                          if (typeof data14 == "number" && isFinite(data14)) {
                                            if (data14 > 9007199254740991 || isNaN(data14)) {
                                              validate479.errors = ONE_ERROR;
                                              return false;
                                            } else {
                                              if (data14 < -9007199254740991 || isNaN(data14)) {
                                                validate479.errors = ONE_ERROR;
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs28 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data["x-bps-read"] !== undefined && func0.call(data, "x-bps-read")) {
                                          let data15 = data["x-bps-read"];
                                          const _errs30 = errors;
                                          if (!(
                                            typeof data15 == "number" &&
                                            !(data15 % 1) &&
                                            !isNaN(data15) &&
                                            isFinite(data15)
                                          )) {
                                            validate479.errors = ONE_ERROR;
                                            return false;
                                          }
                                          if (errors === _errs30) {
                                            if (typeof data15 == "number" && isFinite(data15)) {
                                              if (data15 > 9007199254740991 || isNaN(data15)) {
                                                validate479.errors = ONE_ERROR;
                                                return false;
                                              } else {
                                                if (data15 < -9007199254740991 || isNaN(data15)) {
                                                  validate479.errors = ONE_ERROR;
                                                  return false;
                                                }
                                              }
                                            }
                                          }
                                          var valid0 = _errs30 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (
                                            data["x-bps-read-max"] !== undefined &&
                                            func0.call(data, "x-bps-read-max")
                                          ) {
                                            let data16 = data["x-bps-read-max"];
                                            const _errs32 = errors;
                                            if (!(
                                              typeof data16 == "number" &&
                                              !(data16 % 1) &&
                                              !isNaN(data16) &&
                                              isFinite(data16)
                                            )) {
                                              validate479.errors = ONE_ERROR;
                                              return false;
                                            }
                                            if (errors === _errs32) {
                                              if (typeof data16 == "number" && isFinite(data16)) {
                                                if (data16 > 9007199254740991 || isNaN(data16)) {
                                                  validate479.errors = ONE_ERROR;
                                                  return false;
                                                } else {
                                                  if (data16 < -9007199254740991 || isNaN(data16)) {
                                                    validate479.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid0 = _errs32 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (
                                              data["x-bps-read-max-length"] !== undefined &&
                                              func0.call(data, "x-bps-read-max-length")
                                            ) {
                                              let data17 = data["x-bps-read-max-length"];
                                              const _errs34 = errors;
                                              if (!(
                                                typeof data17 == "number" &&
                                                !(data17 % 1) &&
                                                !isNaN(data17) &&
                                                isFinite(data17)
                                              )) {
                                                validate479.errors = ONE_ERROR;
                                                return false;
                                              }
                                              if (errors === _errs34) {
                                                if (typeof data17 == "number" && isFinite(data17)) {
                                                  if (data17 > 9007199254740991 || isNaN(data17)) {
                                                    validate479.errors = ONE_ERROR;
                                                    return false;
                                                  } else {
                                                    if (data17 < -9007199254740991 || isNaN(data17)) {
                                                      validate479.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                  }
                                                }
                                              }
                                              var valid0 = _errs34 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (
                                                data["x-bps-write"] !== undefined &&
                                                func0.call(data, "x-bps-write")
                                              ) {
                                                let data18 = data["x-bps-write"];
                                                const _errs36 = errors;
                                                if (!(
                                                  typeof data18 == "number" &&
                                                  !(data18 % 1) &&
                                                  !isNaN(data18) &&
                                                  isFinite(data18)
                                                )) {
                                                  validate479.errors = ONE_ERROR;
                                                  return false;
                                                }
                                                if (errors === _errs36) {
                                                  if (typeof data18 == "number" && isFinite(data18)) {
                                                    if (data18 > 9007199254740991 || isNaN(data18)) {
                                                      validate479.errors = ONE_ERROR;
                                                      return false;
                                                    } else {
                                                      if (data18 < -9007199254740991 || isNaN(data18)) {
                                                        validate479.errors = ONE_ERROR;
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                }
                                                var valid0 = _errs36 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                              if (valid0) {
                                                if (
                                                  data["x-bps-write-max"] !== undefined &&
                                                  func0.call(data, "x-bps-write-max")
                                                ) {
                                                  let data19 = data["x-bps-write-max"];
                                                  const _errs38 = errors;
                                                  if (!(
                                                    typeof data19 == "number" &&
                                                    !(data19 % 1) &&
                                                    !isNaN(data19) &&
                                                    isFinite(data19)
                                                  )) {
                                                    validate479.errors = ONE_ERROR;
                                                    return false;
                                                  }
                                                  if (errors === _errs38) {
                                                    if (typeof data19 == "number" && isFinite(data19)) {
                                                      if (data19 > 9007199254740991 || isNaN(data19)) {
                                                        validate479.errors = ONE_ERROR;
                                                        return false;
                                                      } else {
                                                        if (data19 < -9007199254740991 || isNaN(data19)) {
                                                          validate479.errors = ONE_ERROR;
                                                          return false;
                                                        }
                                                      }
                                                    }
                                                  }
                                                  var valid0 = _errs38 === errors;
                                                } else {
                                                  var valid0 = true;
                                                }
                                                if (valid0) {
                                                  if (
                                                    data["x-bps-write-max-length"] !== undefined &&
                                                    func0.call(data, "x-bps-write-max-length")
                                                  ) {
                                                    let data20 = data["x-bps-write-max-length"];
                                                    const _errs40 = errors;
                                                    if (!(
                                                      typeof data20 == "number" &&
                                                      !(data20 % 1) &&
                                                      !isNaN(data20) &&
                                                      isFinite(data20)
                                                    )) {
                                                      validate479.errors = ONE_ERROR;
                                                      return false;
                                                    }
                                                    if (errors === _errs40) {
                                                      if (typeof data20 == "number" && isFinite(data20)) {
                                                        if (data20 > 9007199254740991 || isNaN(data20)) {
                                                          validate479.errors = ONE_ERROR;
                                                          return false;
                                                        } else {
                                                          if (data20 < -9007199254740991 || isNaN(data20)) {
                                                            validate479.errors = ONE_ERROR;
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                    }
                                                    var valid0 = _errs40 === errors;
                                                  } else {
                                                    var valid0 = true;
                                                  }
                                                  if (valid0) {
                                                    if (
                                                      data["x-iops-size"] !== undefined &&
                                                      func0.call(data, "x-iops-size")
                                                    ) {
                                                      let data21 = data["x-iops-size"];
                                                      const _errs42 = errors;
                                                      if (!(
                                                        typeof data21 == "number" &&
                                                        !(data21 % 1) &&
                                                        !isNaN(data21) &&
                                                        isFinite(data21)
                                                      )) {
                                                        validate479.errors = ONE_ERROR;
                                                        return false;
                                                      }
                                                      if (errors === _errs42) {
                                                        if (typeof data21 == "number" && isFinite(data21)) {
                                                          if (data21 > 9007199254740991 || isNaN(data21)) {
                                                            validate479.errors = ONE_ERROR;
                                                            return false;
                                                          } else {
                                                            if (data21 < -9007199254740991 || isNaN(data21)) {
                                                              validate479.errors = ONE_ERROR;
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                      }
                                                      var valid0 = _errs42 === errors;
                                                    } else {
                                                      var valid0 = true;
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate479.errors = ONE_ERROR;
      return false;
    }
  }
  validate479.errors = vErrors;
  return errors === 0;
}

const schema182 = {
  type: "object",
  properties: {
    "qom-type": { const: "tls-creds-anon" },
    id: { type: "string" },
    "verify-peer": { type: "boolean" },
    dir: { type: "string" },
    endpoint: { $ref: "#/definitions/QCryptoTLSCredsEndpoint" },
    priority: { type: "string" },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};
const schema183 = { type: "string", enum: ["client", "server"] };

function validate483(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate483.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "client" || data === "server")) {
    validate483.errors = ONE_ERROR;
    return false;
  }
  validate483.errors = vErrors;
  return errors === 0;
}

function validate482(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate482.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "verify-peer" ||
            key0 === "dir" ||
            key0 === "endpoint" ||
            key0 === "priority"
          )) {
            validate482.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("tls-creds-anon" !== data["qom-type"]) {
              validate482.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate482.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["verify-peer"] !== undefined && func0.call(data, "verify-peer")) {
                const _errs5 = errors;
                if (typeof data["verify-peer"] !== "boolean") {
                  validate482.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.dir !== undefined && func0.call(data, "dir")) {
                  const _errs7 = errors;
                  if (typeof data.dir !== "string") {
                    validate482.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.endpoint !== undefined && func0.call(data, "endpoint")) {
                    const _errs9 = errors;
                    if (
                      !validate483(data.endpoint, {
                        instancePath: instancePath + "/endpoint",
                        parentData: data,
                        parentDataProperty: "endpoint",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate483.errors : vErrors.concat(validate483.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.priority !== undefined && func0.call(data, "priority")) {
                      const _errs10 = errors;
                      if (typeof data.priority !== "string") {
                        validate482.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate482.errors = ONE_ERROR;
      return false;
    }
  }
  validate482.errors = vErrors;
  return errors === 0;
}

const schema184 = {
  type: "object",
  properties: {
    "qom-type": { const: "tls-creds-psk" },
    id: { type: "string" },
    "verify-peer": { type: "boolean" },
    dir: { type: "string" },
    endpoint: { $ref: "#/definitions/QCryptoTLSCredsEndpoint" },
    priority: { type: "string" },
    username: { type: "string" },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};

function validate485(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate485.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "verify-peer" ||
            key0 === "dir" ||
            key0 === "endpoint" ||
            key0 === "priority" ||
            key0 === "username"
          )) {
            validate485.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("tls-creds-psk" !== data["qom-type"]) {
              validate485.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate485.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["verify-peer"] !== undefined && func0.call(data, "verify-peer")) {
                const _errs5 = errors;
                if (typeof data["verify-peer"] !== "boolean") {
                  validate485.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.dir !== undefined && func0.call(data, "dir")) {
                  const _errs7 = errors;
                  if (typeof data.dir !== "string") {
                    validate485.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.endpoint !== undefined && func0.call(data, "endpoint")) {
                    const _errs9 = errors;
                    if (
                      !validate483(data.endpoint, {
                        instancePath: instancePath + "/endpoint",
                        parentData: data,
                        parentDataProperty: "endpoint",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate483.errors : vErrors.concat(validate483.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.priority !== undefined && func0.call(data, "priority")) {
                      const _errs10 = errors;
                      if (typeof data.priority !== "string") {
                        validate485.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.username !== undefined && func0.call(data, "username")) {
                        const _errs12 = errors;
                        if (typeof data.username !== "string") {
                          validate485.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate485.errors = ONE_ERROR;
      return false;
    }
  }
  validate485.errors = vErrors;
  return errors === 0;
}

const schema185 = {
  type: "object",
  properties: {
    "qom-type": { const: "tls-creds-x509" },
    id: { type: "string" },
    "verify-peer": { type: "boolean" },
    dir: { type: "string" },
    endpoint: { $ref: "#/definitions/QCryptoTLSCredsEndpoint" },
    priority: { type: "string" },
    "sanity-check": { type: "boolean" },
    passwordid: { type: "string" },
  },
  required: ["qom-type", "id"],
  additionalProperties: false,
};

function validate487(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) ||
        ((data.id === undefined || !func0.call(data, "id")) && (missing0 = "id"))
      ) {
        validate487.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "qom-type" ||
            key0 === "id" ||
            key0 === "verify-peer" ||
            key0 === "dir" ||
            key0 === "endpoint" ||
            key0 === "priority" ||
            key0 === "sanity-check" ||
            key0 === "passwordid"
          )) {
            validate487.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["qom-type"] !== undefined && func0.call(data, "qom-type")) {
            const _errs2 = errors;
            if ("tls-creds-x509" !== data["qom-type"]) {
              validate487.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== undefined && func0.call(data, "id")) {
              const _errs3 = errors;
              if (typeof data.id !== "string") {
                validate487.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["verify-peer"] !== undefined && func0.call(data, "verify-peer")) {
                const _errs5 = errors;
                if (typeof data["verify-peer"] !== "boolean") {
                  validate487.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.dir !== undefined && func0.call(data, "dir")) {
                  const _errs7 = errors;
                  if (typeof data.dir !== "string") {
                    validate487.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.endpoint !== undefined && func0.call(data, "endpoint")) {
                    const _errs9 = errors;
                    if (
                      !validate483(data.endpoint, {
                        instancePath: instancePath + "/endpoint",
                        parentData: data,
                        parentDataProperty: "endpoint",
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate483.errors : vErrors.concat(validate483.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.priority !== undefined && func0.call(data, "priority")) {
                      const _errs10 = errors;
                      if (typeof data.priority !== "string") {
                        validate487.errors = ONE_ERROR;
                        return false;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data["sanity-check"] !== undefined && func0.call(data, "sanity-check")) {
                        const _errs12 = errors;
                        if (typeof data["sanity-check"] !== "boolean") {
                          validate487.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.passwordid !== undefined && func0.call(data, "passwordid")) {
                          const _errs14 = errors;
                          if (typeof data.passwordid !== "string") {
                            validate487.errors = ONE_ERROR;
                            return false;
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate487.errors = ONE_ERROR;
      return false;
    }
  }
  validate487.errors = vErrors;
  return errors === 0;
}

function validate461(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data["qom-type"] === undefined || !func0.call(data, "qom-type")) && (missing0 = "qom-type")) {
        validate461.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data["qom-type"];
        if (typeof tag0 == "string") {
          if (tag0 === "authz-list") {
            if (!validate462(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate462.errors : vErrors.concat(validate462.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "authz-listfile") {
            if (!validate470(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate470.errors : vErrors.concat(validate470.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "authz-simple") {
            if (!validate471(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate471.errors : vErrors.concat(validate471.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "iothread") {
            if (!validate472(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate472.errors : vErrors.concat(validate472.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "main-loop") {
            if (!validate473(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate473.errors : vErrors.concat(validate473.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "secret") {
            if (!validate474(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate474.errors : vErrors.concat(validate474.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "secret_keyring") {
            if (!validate477(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate477.errors : vErrors.concat(validate477.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "throttle-group") {
            if (!validate479(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate479.errors : vErrors.concat(validate479.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "tls-creds-anon") {
            if (!validate482(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate482.errors : vErrors.concat(validate482.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "tls-creds-psk") {
            if (!validate485(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate485.errors : vErrors.concat(validate485.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "tls-creds-x509") {
            if (!validate487(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate487.errors : vErrors.concat(validate487.errors);
              errors = vErrors.length;
            }
          } else {
            validate461.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate461.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate461.errors = ONE_ERROR;
      return false;
    }
  }
  validate461.errors = vErrors;
  return errors === 0;
}

const schema186 = {
  type: "object",
  properties: { enable: { type: "array", items: { $ref: "#/definitions/QMPCapability" } } },
  required: [],
  additionalProperties: false,
};
const schema187 = { type: "string", enum: ["oob"] };

function validate501(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate501.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "oob")) {
    validate501.errors = ONE_ERROR;
    return false;
  }
  validate501.errors = vErrors;
  return errors === 0;
}

function validate500(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "enable")) {
          validate500.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.enable !== undefined && func0.call(data, "enable")) {
          let data0 = data.enable;
          const _errs2 = errors;
          if (errors === _errs2) {
            if (Array.isArray(data0)) {
              var valid1 = true;
              const len0 = data0.length;
              for (let i0 = 0; i0 < len0; i0++) {
                const _errs4 = errors;
                if (
                  !validate501(data0[i0], {
                    instancePath: instancePath + "/enable/" + i0,
                    parentData: data0,
                    parentDataProperty: i0,
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate501.errors : vErrors.concat(validate501.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs4 === errors;
                if (!valid1) {
                  break;
                }
              }
            } else {
              validate500.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate500.errors = ONE_ERROR;
      return false;
    }
  }
  validate500.errors = vErrors;
  return errors === 0;
}

const schema188 = {
  type: "object",
  properties: { path: { type: "string" }, property: { type: "string" } },
  required: ["path", "property"],
  additionalProperties: false,
};

function validate503(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) ||
        ((data.property === undefined || !func0.call(data, "property")) && (missing0 = "property"))
      ) {
        validate503.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path" || key0 === "property")) {
            validate503.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            const _errs2 = errors;
            if (typeof data.path !== "string") {
              validate503.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.property !== undefined && func0.call(data, "property")) {
              const _errs4 = errors;
              if (typeof data.property !== "string") {
                validate503.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate503.errors = ONE_ERROR;
      return false;
    }
  }
  validate503.errors = vErrors;
  return errors === 0;
}

const schema189 = {
  type: "object",
  properties: { path: { type: "string" } },
  required: ["path"],
  additionalProperties: false,
};

function validate504(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) {
        validate504.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path")) {
            validate504.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            if (typeof data.path !== "string") {
              validate504.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate504.errors = ONE_ERROR;
      return false;
    }
  }
  validate504.errors = vErrors;
  return errors === 0;
}

const schema190 = {
  type: "object",
  properties: { typename: { type: "string" } },
  required: ["typename"],
  additionalProperties: false,
};

function validate505(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.typename === undefined || !func0.call(data, "typename")) && (missing0 = "typename")) {
        validate505.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "typename")) {
            validate505.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.typename !== undefined && func0.call(data, "typename")) {
            if (typeof data.typename !== "string") {
              validate505.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate505.errors = ONE_ERROR;
      return false;
    }
  }
  validate505.errors = vErrors;
  return errors === 0;
}

const schema191 = {
  type: "object",
  properties: { implements: { type: "string" }, abstract: { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate506(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "implements" || key0 === "abstract")) {
          validate506.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.implements !== undefined && func0.call(data, "implements")) {
          const _errs2 = errors;
          if (typeof data.implements !== "string") {
            validate506.errors = ONE_ERROR;
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.abstract !== undefined && func0.call(data, "abstract")) {
            const _errs4 = errors;
            if (typeof data.abstract !== "boolean") {
              validate506.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate506.errors = ONE_ERROR;
      return false;
    }
  }
  validate506.errors = vErrors;
  return errors === 0;
}

const schema192 = {
  type: "object",
  properties: { path: { type: "string" }, property: { type: "string" }, value: { tsType: "unknown" } },
  required: ["path", "property", "value"],
  additionalProperties: false,
};

function validate507(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.path === undefined || !func0.call(data, "path")) && (missing0 = "path")) ||
        ((data.property === undefined || !func0.call(data, "property")) && (missing0 = "property")) ||
        ((data.value === undefined || !func0.call(data, "value")) && (missing0 = "value"))
      ) {
        validate507.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "path" || key0 === "property" || key0 === "value")) {
            validate507.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== undefined && func0.call(data, "path")) {
            const _errs2 = errors;
            if (typeof data.path !== "string") {
              validate507.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.property !== undefined && func0.call(data, "property")) {
              const _errs4 = errors;
              if (typeof data.property !== "string") {
                validate507.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate507.errors = ONE_ERROR;
      return false;
    }
  }
  validate507.errors = vErrors;
  return errors === 0;
}

const schema193 = {
  type: "object",
  properties: { "query-nodes": { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate508(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "query-nodes")) {
          validate508.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data["query-nodes"] !== undefined && func0.call(data, "query-nodes")) {
          if (typeof data["query-nodes"] !== "boolean") {
            validate508.errors = ONE_ERROR;
            return false;
          }
        }
      }
    } else {
      validate508.errors = ONE_ERROR;
      return false;
    }
  }
  validate508.errors = vErrors;
  return errors === 0;
}

const schema194 = {
  type: "object",
  properties: { flat: { type: "boolean" } },
  required: [],
  additionalProperties: false,
};

function validate509(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "flat")) {
          validate509.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.flat !== undefined && func0.call(data, "flat")) {
          if (typeof data.flat !== "boolean") {
            validate509.errors = ONE_ERROR;
            return false;
          }
        }
      }
    } else {
      validate509.errors = ONE_ERROR;
      return false;
    }
  }
  validate509.errors = vErrors;
  return errors === 0;
}

const schema195 = {
  type: "object",
  properties: {
    device: { type: "string" },
    size: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    format: { $ref: "#/definitions/DataFormat" },
  },
  required: ["device", "size"],
  additionalProperties: false,
};
const schema196 = { type: "string", enum: ["utf8", "base64"] };

function validate511(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate511.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "utf8" || data === "base64")) {
    validate511.errors = ONE_ERROR;
    return false;
  }
  validate511.errors = vErrors;
  return errors === 0;
}

function validate510(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.size === undefined || !func0.call(data, "size")) && (missing0 = "size"))
      ) {
        validate510.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "size" || key0 === "format")) {
            validate510.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate510.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.size !== undefined && func0.call(data, "size")) {
              let data1 = data.size;
              const _errs4 = errors;
              if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
                validate510.errors = ONE_ERROR;
                return false;
              }
              if (errors === _errs4) {
                if (typeof data1 == "number" && isFinite(data1)) {
                  if (data1 > 9007199254740991 || isNaN(data1)) {
                    validate510.errors = ONE_ERROR;
                    return false;
                  } else {
                    if (data1 < -9007199254740991 || isNaN(data1)) {
                      validate510.errors = ONE_ERROR;
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.format !== undefined && func0.call(data, "format")) {
                const _errs6 = errors;
                if (
                  !validate511(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate511.errors : vErrors.concat(validate511.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate510.errors = ONE_ERROR;
      return false;
    }
  }
  validate510.errors = vErrors;
  return errors === 0;
}

const schema197 = {
  type: "object",
  properties: { device: { type: "string" }, data: { type: "string" }, format: { $ref: "#/definitions/DataFormat" } },
  required: ["device", "data"],
  additionalProperties: false,
};

function validate513(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.device === undefined || !func0.call(data, "device")) && (missing0 = "device")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate513.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "device" || key0 === "data" || key0 === "format")) {
            validate513.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.device !== undefined && func0.call(data, "device")) {
            const _errs2 = errors;
            if (typeof data.device !== "string") {
              validate513.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs4 = errors;
              if (typeof data.data !== "string") {
                validate513.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.format !== undefined && func0.call(data, "format")) {
                const _errs6 = errors;
                if (
                  !validate511(data.format, {
                    instancePath: instancePath + "/format",
                    parentData: data,
                    parentDataProperty: "format",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate511.errors : vErrors.concat(validate511.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate513.errors = ONE_ERROR;
      return false;
    }
  }
  validate513.errors = vErrors;
  return errors === 0;
}

const schema198 = {
  type: "object",
  properties: {
    actions: { type: "array", items: { $ref: "#/definitions/TransactionAction" } },
    properties: { $ref: "#/definitions/TransactionProperties" },
  },
  required: ["actions"],
  additionalProperties: false,
};
const schema199 = {
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: [
    { $ref: "#/definitions/TransactionActionAbort" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapAdd" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapRemove" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapClear" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapEnable" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapDisable" },
    { $ref: "#/definitions/TransactionActionBlockDirtyBitmapMerge" },
    { $ref: "#/definitions/TransactionActionBlockdevBackup" },
    { $ref: "#/definitions/TransactionActionBlockdevSnapshot" },
    { $ref: "#/definitions/TransactionActionBlockdevSnapshotInternalSync" },
    { $ref: "#/definitions/TransactionActionBlockdevSnapshotSync" },
    { $ref: "#/definitions/TransactionActionDriveBackup" },
  ],
};
const schema200 = {
  type: "object",
  properties: { type: { const: "abort" }, data: { $ref: "#/definitions/Abort" } },
  required: ["type", "data"],
  additionalProperties: false,
};
const schema201 = { type: "object", properties: {}, required: [], additionalProperties: false };

function validate518(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate518.errors = ONE_ERROR;
        return false;
        break;
      }
    } else {
      validate518.errors = ONE_ERROR;
      return false;
    }
  }
  validate518.errors = vErrors;
  return errors === 0;
}

function validate517(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate517.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate517.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("abort" !== data.type) {
              validate517.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate518(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate518.errors : vErrors.concat(validate518.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate517.errors = ONE_ERROR;
      return false;
    }
  }
  validate517.errors = vErrors;
  return errors === 0;
}

const schema202 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-add" }, data: { $ref: "#/definitions/BlockDirtyBitmapAdd" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate520(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate520.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate520.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-add" !== data.type) {
              validate520.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate26(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate520.errors = ONE_ERROR;
      return false;
    }
  }
  validate520.errors = vErrors;
  return errors === 0;
}

const schema203 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-remove" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate522(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate522.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate522.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-remove" !== data.type) {
              validate522.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate25(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate522.errors = ONE_ERROR;
      return false;
    }
  }
  validate522.errors = vErrors;
  return errors === 0;
}

const schema204 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-clear" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate524(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate524.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate524.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-clear" !== data.type) {
              validate524.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate25(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate524.errors = ONE_ERROR;
      return false;
    }
  }
  validate524.errors = vErrors;
  return errors === 0;
}

const schema205 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-enable" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate526(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate526.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate526.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-enable" !== data.type) {
              validate526.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate25(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate526.errors = ONE_ERROR;
      return false;
    }
  }
  validate526.errors = vErrors;
  return errors === 0;
}

const schema206 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-disable" }, data: { $ref: "#/definitions/BlockDirtyBitmap" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate528(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate528.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate528.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-disable" !== data.type) {
              validate528.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate25(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate528.errors = ONE_ERROR;
      return false;
    }
  }
  validate528.errors = vErrors;
  return errors === 0;
}

const schema207 = {
  type: "object",
  properties: { type: { const: "block-dirty-bitmap-merge" }, data: { $ref: "#/definitions/BlockDirtyBitmapMerge" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate530(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate530.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate530.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("block-dirty-bitmap-merge" !== data.type) {
              validate530.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate27(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate530.errors = ONE_ERROR;
      return false;
    }
  }
  validate530.errors = vErrors;
  return errors === 0;
}

const schema208 = {
  type: "object",
  properties: { type: { const: "blockdev-backup" }, data: { $ref: "#/definitions/BlockdevBackup" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate532(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate532.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate532.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("blockdev-backup" !== data.type) {
              validate532.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate60(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate532.errors = ONE_ERROR;
      return false;
    }
  }
  validate532.errors = vErrors;
  return errors === 0;
}

const schema209 = {
  type: "object",
  properties: { type: { const: "blockdev-snapshot" }, data: { $ref: "#/definitions/BlockdevSnapshot" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate534(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate534.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate534.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("blockdev-snapshot" !== data.type) {
              validate534.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate353(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate534.errors = ONE_ERROR;
      return false;
    }
  }
  validate534.errors = vErrors;
  return errors === 0;
}

const schema210 = {
  type: "object",
  properties: {
    type: { const: "blockdev-snapshot-internal-sync" },
    data: { $ref: "#/definitions/BlockdevSnapshotInternal" },
  },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate536(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate536.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate536.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("blockdev-snapshot-internal-sync" !== data.type) {
              validate536.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate355(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate536.errors = ONE_ERROR;
      return false;
    }
  }
  validate536.errors = vErrors;
  return errors === 0;
}

const schema211 = {
  type: "object",
  properties: { type: { const: "blockdev-snapshot-sync" }, data: { $ref: "#/definitions/BlockdevSnapshotSync" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate538(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate538.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate538.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("blockdev-snapshot-sync" !== data.type) {
              validate538.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate356(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate356.errors : vErrors.concat(validate356.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate538.errors = ONE_ERROR;
      return false;
    }
  }
  validate538.errors = vErrors;
  return errors === 0;
}

const schema212 = {
  type: "object",
  properties: { type: { const: "drive-backup" }, data: { $ref: "#/definitions/DriveBackup" } },
  required: ["type", "data"],
  additionalProperties: false,
};

function validate540(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) ||
        ((data.data === undefined || !func0.call(data, "data")) && (missing0 = "data"))
      ) {
        validate540.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "type" || key0 === "data")) {
            validate540.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== undefined && func0.call(data, "type")) {
            const _errs2 = errors;
            if ("drive-backup" !== data.type) {
              validate540.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.data !== undefined && func0.call(data, "data")) {
              const _errs3 = errors;
              if (
                !validate431(data.data, {
                  instancePath: instancePath + "/data",
                  parentData: data,
                  parentDataProperty: "data",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate431.errors : vErrors.concat(validate431.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate540.errors = ONE_ERROR;
      return false;
    }
  }
  validate540.errors = vErrors;
  return errors === 0;
}

function validate516(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.type === undefined || !func0.call(data, "type")) && (missing0 = "type")) {
        validate516.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "abort") {
            if (!validate517(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate517.errors : vErrors.concat(validate517.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-add") {
            if (!validate520(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate520.errors : vErrors.concat(validate520.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-remove") {
            if (!validate522(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate522.errors : vErrors.concat(validate522.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-clear") {
            if (!validate524(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate524.errors : vErrors.concat(validate524.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-enable") {
            if (!validate526(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate526.errors : vErrors.concat(validate526.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-disable") {
            if (!validate528(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate528.errors : vErrors.concat(validate528.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "block-dirty-bitmap-merge") {
            if (!validate530(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate530.errors : vErrors.concat(validate530.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blockdev-backup") {
            if (!validate532(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate532.errors : vErrors.concat(validate532.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blockdev-snapshot") {
            if (!validate534(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate534.errors : vErrors.concat(validate534.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blockdev-snapshot-internal-sync") {
            if (!validate536(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate536.errors : vErrors.concat(validate536.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blockdev-snapshot-sync") {
            if (!validate538(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate538.errors : vErrors.concat(validate538.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "drive-backup") {
            if (!validate540(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate540.errors : vErrors.concat(validate540.errors);
              errors = vErrors.length;
            }
          } else {
            validate516.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate516.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate516.errors = ONE_ERROR;
      return false;
    }
  }
  validate516.errors = vErrors;
  return errors === 0;
}

const schema213 = {
  type: "object",
  properties: { "completion-mode": { $ref: "#/definitions/ActionCompletionMode" } },
  required: [],
  additionalProperties: false,
};
const schema214 = { type: "string", enum: ["individual", "grouped"] };

function validate556(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate556.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "individual" || data === "grouped")) {
    validate556.errors = ONE_ERROR;
    return false;
  }
  validate556.errors = vErrors;
  return errors === 0;
}

function validate555(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "completion-mode")) {
          validate555.errors = ONE_ERROR;
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data["completion-mode"] !== undefined && func0.call(data, "completion-mode")) {
          if (
            !validate556(data["completion-mode"], {
              instancePath: instancePath + "/completion-mode",
              parentData: data,
              parentDataProperty: "completion-mode",
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate556.errors : vErrors.concat(validate556.errors);
            errors = vErrors.length;
          }
        }
      }
    } else {
      validate555.errors = ONE_ERROR;
      return false;
    }
  }
  validate555.errors = vErrors;
  return errors === 0;
}

function validate515(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.actions === undefined || !func0.call(data, "actions")) && (missing0 = "actions")) {
        validate515.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "actions" || key0 === "properties")) {
            validate515.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.actions !== undefined && func0.call(data, "actions")) {
            let data0 = data.actions;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (Array.isArray(data0)) {
                var valid1 = true;
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  const _errs4 = errors;
                  if (
                    !validate516(data0[i0], {
                      instancePath: instancePath + "/actions/" + i0,
                      parentData: data0,
                      parentDataProperty: i0,
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate516.errors : vErrors.concat(validate516.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              } else {
                validate515.errors = ONE_ERROR;
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.properties !== undefined && func0.call(data, "properties")) {
              const _errs5 = errors;
              if (
                !validate555(data.properties, {
                  instancePath: instancePath + "/properties",
                  parentData: data,
                  parentDataProperty: "properties",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate555.errors : vErrors.concat(validate555.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate515.errors = ONE_ERROR;
      return false;
    }
  }
  validate515.errors = vErrors;
  return errors === 0;
}

const schema215 = {
  type: "object",
  properties: {
    "job-id": { type: "string" },
    "node-name": { type: "string" },
    options: { $ref: "#/definitions/BlockdevAmendOptions" },
    force: { type: "boolean" },
  },
  required: ["job-id", "node-name", "options"],
  additionalProperties: false,
};
const schema216 = {
  type: "object",
  required: ["driver"],
  discriminator: { propertyName: "driver" },
  oneOf: [
    { $ref: "#/definitions/BlockdevAmendOptionsLuks" },
    { $ref: "#/definitions/BlockdevAmendOptionsQcow2" },
    { $ref: "#/definitions/BlockdevAmendOptionsOther" },
  ],
};
const schema217 = {
  type: "object",
  properties: {
    driver: { const: "luks" },
    state: { $ref: "#/definitions/QCryptoBlockLUKSKeyslotState" },
    "new-secret": { type: "string" },
    "old-secret": { type: "string" },
    keyslot: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iter-time": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    secret: { type: "string" },
  },
  required: ["driver", "state"],
  additionalProperties: false,
};
const schema218 = { type: "string", enum: ["active", "inactive"] };

function validate562(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    validate562.errors = ONE_ERROR;
    return false;
  }
  if (!(data === "active" || data === "inactive")) {
    validate562.errors = ONE_ERROR;
    return false;
  }
  validate562.errors = vErrors;
  return errors === 0;
}

function validate561(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) ||
        ((data.state === undefined || !func0.call(data, "state")) && (missing0 = "state"))
      ) {
        validate561.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "driver" ||
            key0 === "state" ||
            key0 === "new-secret" ||
            key0 === "old-secret" ||
            key0 === "keyslot" ||
            key0 === "iter-time" ||
            key0 === "secret"
          )) {
            validate561.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("luks" !== data.driver) {
              validate561.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.state !== undefined && func0.call(data, "state")) {
              const _errs3 = errors;
              if (
                !validate562(data.state, {
                  instancePath: instancePath + "/state",
                  parentData: data,
                  parentDataProperty: "state",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate562.errors : vErrors.concat(validate562.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["new-secret"] !== undefined && func0.call(data, "new-secret")) {
                const _errs4 = errors;
                if (typeof data["new-secret"] !== "string") {
                  validate561.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["old-secret"] !== undefined && func0.call(data, "old-secret")) {
                  const _errs6 = errors;
                  if (typeof data["old-secret"] !== "string") {
                    validate561.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.keyslot !== undefined && func0.call(data, "keyslot")) {
                    let data4 = data.keyslot;
                    const _errs8 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate561.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs8) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 9007199254740991 || isNaN(data4)) {
                          validate561.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < -9007199254740991 || isNaN(data4)) {
                            validate561.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["iter-time"] !== undefined && func0.call(data, "iter-time")) {
                      let data5 = data["iter-time"];
                      const _errs10 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate561.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs10) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate561.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < -9007199254740991 || isNaN(data5)) {
                              validate561.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.secret !== undefined && func0.call(data, "secret")) {
                        const _errs12 = errors;
                        if (typeof data.secret !== "string") {
                          validate561.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate561.errors = ONE_ERROR;
      return false;
    }
  }
  validate561.errors = vErrors;
  return errors === 0;
}

const schema219 = {
  type: "object",
  properties: { driver: { const: "qcow2" }, encrypt: { $ref: "#/definitions/QCryptoBlockAmendOptions" } },
  required: ["driver"],
  additionalProperties: false,
};
const schema220 = {
  type: "object",
  required: ["format"],
  discriminator: { propertyName: "format" },
  oneOf: [
    { $ref: "#/definitions/QCryptoBlockAmendOptionsLuks" },
    { $ref: "#/definitions/QCryptoBlockAmendOptionsOther" },
  ],
};
const schema221 = {
  type: "object",
  properties: {
    format: { const: "luks" },
    state: { $ref: "#/definitions/QCryptoBlockLUKSKeyslotState" },
    "new-secret": { type: "string" },
    "old-secret": { type: "string" },
    keyslot: { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    "iter-time": { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
    secret: { type: "string" },
  },
  required: ["format", "state"],
  additionalProperties: false,
};

function validate566(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data.format === undefined || !func0.call(data, "format")) && (missing0 = "format")) ||
        ((data.state === undefined || !func0.call(data, "state")) && (missing0 = "state"))
      ) {
        validate566.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(
            key0 === "format" ||
            key0 === "state" ||
            key0 === "new-secret" ||
            key0 === "old-secret" ||
            key0 === "keyslot" ||
            key0 === "iter-time" ||
            key0 === "secret"
          )) {
            validate566.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.format !== undefined && func0.call(data, "format")) {
            const _errs2 = errors;
            if ("luks" !== data.format) {
              validate566.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.state !== undefined && func0.call(data, "state")) {
              const _errs3 = errors;
              if (
                !validate562(data.state, {
                  instancePath: instancePath + "/state",
                  parentData: data,
                  parentDataProperty: "state",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate562.errors : vErrors.concat(validate562.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data["new-secret"] !== undefined && func0.call(data, "new-secret")) {
                const _errs4 = errors;
                if (typeof data["new-secret"] !== "string") {
                  validate566.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data["old-secret"] !== undefined && func0.call(data, "old-secret")) {
                  const _errs6 = errors;
                  if (typeof data["old-secret"] !== "string") {
                    validate566.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.keyslot !== undefined && func0.call(data, "keyslot")) {
                    let data4 = data.keyslot;
                    const _errs8 = errors;
                    if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                      validate566.errors = ONE_ERROR;
                      return false;
                    }
                    if (errors === _errs8) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 > 9007199254740991 || isNaN(data4)) {
                          validate566.errors = ONE_ERROR;
                          return false;
                        } else {
                          if (data4 < -9007199254740991 || isNaN(data4)) {
                            validate566.errors = ONE_ERROR;
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data["iter-time"] !== undefined && func0.call(data, "iter-time")) {
                      let data5 = data["iter-time"];
                      const _errs10 = errors;
                      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                        validate566.errors = ONE_ERROR;
                        return false;
                      }
                      if (errors === _errs10) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 > 9007199254740991 || isNaN(data5)) {
                            validate566.errors = ONE_ERROR;
                            return false;
                          } else {
                            if (data5 < -9007199254740991 || isNaN(data5)) {
                              validate566.errors = ONE_ERROR;
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.secret !== undefined && func0.call(data, "secret")) {
                        const _errs12 = errors;
                        if (typeof data.secret !== "string") {
                          validate566.errors = ONE_ERROR;
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate566.errors = ONE_ERROR;
      return false;
    }
  }
  validate566.errors = vErrors;
  return errors === 0;
}

const schema222 = {
  type: "object",
  properties: { format: { const: "qcow" } },
  required: ["format"],
  additionalProperties: false,
};

function validate568(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.format === undefined || !func0.call(data, "format")) && (missing0 = "format")) {
        validate568.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "format")) {
            validate568.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.format !== undefined && func0.call(data, "format")) {
            if ("qcow" !== data.format) {
              validate568.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate568.errors = ONE_ERROR;
      return false;
    }
  }
  validate568.errors = vErrors;
  return errors === 0;
}

function validate565(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.format === undefined || !func0.call(data, "format")) && (missing0 = "format")) {
        validate565.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.format;
        if (typeof tag0 == "string") {
          if (tag0 === "luks") {
            if (!validate566(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate566.errors : vErrors.concat(validate566.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow") {
            if (!validate568(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate568.errors : vErrors.concat(validate568.errors);
              errors = vErrors.length;
            }
          } else {
            validate565.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate565.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate565.errors = ONE_ERROR;
      return false;
    }
  }
  validate565.errors = vErrors;
  return errors === 0;
}

function validate564(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate564.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "driver" || key0 === "encrypt")) {
            validate564.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            const _errs2 = errors;
            if ("qcow2" !== data.driver) {
              validate564.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.encrypt !== undefined && func0.call(data, "encrypt")) {
              const _errs3 = errors;
              if (
                !validate565(data.encrypt, {
                  instancePath: instancePath + "/encrypt",
                  parentData: data,
                  parentDataProperty: "encrypt",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate565.errors : vErrors.concat(validate565.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate564.errors = ONE_ERROR;
      return false;
    }
  }
  validate564.errors = vErrors;
  return errors === 0;
}

const schema223 = {
  type: "object",
  properties: {
    driver: {
      enum: [
        "blkdebug",
        "blklogwrites",
        "blkverify",
        "compress",
        "copy-before-write",
        "copy-on-read",
        "file",
        "snapshot-access",
        "host_cdrom",
        "host_device",
        "http",
        "https",
        "nbd",
        "null-aio",
        "null-co",
        "preallocate",
        "quorum",
        "raw",
        "ssh",
        "throttle",
        "vvfat",
      ],
    },
  },
  required: ["driver"],
  additionalProperties: false,
};

function validate572(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate572.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "driver")) {
            validate572.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.driver !== undefined && func0.call(data, "driver")) {
            let data0 = data.driver;
            if (!(
              data0 === "blkdebug" ||
              data0 === "blklogwrites" ||
              data0 === "blkverify" ||
              data0 === "compress" ||
              data0 === "copy-before-write" ||
              data0 === "copy-on-read" ||
              data0 === "file" ||
              data0 === "snapshot-access" ||
              data0 === "host_cdrom" ||
              data0 === "host_device" ||
              data0 === "http" ||
              data0 === "https" ||
              data0 === "nbd" ||
              data0 === "null-aio" ||
              data0 === "null-co" ||
              data0 === "preallocate" ||
              data0 === "quorum" ||
              data0 === "raw" ||
              data0 === "ssh" ||
              data0 === "throttle" ||
              data0 === "vvfat"
            )) {
              validate572.errors = ONE_ERROR;
              return false;
            }
          }
        }
      }
    } else {
      validate572.errors = ONE_ERROR;
      return false;
    }
  }
  validate572.errors = vErrors;
  return errors === 0;
}

function validate560(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.driver === undefined || !func0.call(data, "driver")) && (missing0 = "driver")) {
        validate560.errors = ONE_ERROR;
        return false;
      } else {
        const tag0 = data.driver;
        if (typeof tag0 == "string") {
          if (tag0 === "luks") {
            if (!validate561(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate561.errors : vErrors.concat(validate561.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "qcow2") {
            if (!validate564(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate564.errors : vErrors.concat(validate564.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blkdebug") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blklogwrites") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "blkverify") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "compress") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-before-write") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "copy-on-read") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "file") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "snapshot-access") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_cdrom") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "host_device") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "http") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "https") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "nbd") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-aio") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "null-co") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "preallocate") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "quorum") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "raw") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "ssh") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "throttle") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "vvfat") {
            if (!validate572(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate572.errors : vErrors.concat(validate572.errors);
              errors = vErrors.length;
            }
          } else {
            validate560.errors = ONE_ERROR;
            return false;
          }
        } else {
          validate560.errors = ONE_ERROR;
          return false;
        }
      }
    } else {
      validate560.errors = ONE_ERROR;
      return false;
    }
  }
  validate560.errors = vErrors;
  return errors === 0;
}

function validate559(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["job-id"] === undefined || !func0.call(data, "job-id")) && (missing0 = "job-id")) ||
        ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name")) ||
        ((data.options === undefined || !func0.call(data, "options")) && (missing0 = "options"))
      ) {
        validate559.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "job-id" || key0 === "node-name" || key0 === "options" || key0 === "force")) {
            validate559.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["job-id"] !== undefined && func0.call(data, "job-id")) {
            const _errs2 = errors;
            if (typeof data["job-id"] !== "string") {
              validate559.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
              const _errs4 = errors;
              if (typeof data["node-name"] !== "string") {
                validate559.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.options !== undefined && func0.call(data, "options")) {
                const _errs6 = errors;
                if (
                  !validate560(data.options, {
                    instancePath: instancePath + "/options",
                    parentData: data,
                    parentDataProperty: "options",
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate560.errors : vErrors.concat(validate560.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.force !== undefined && func0.call(data, "force")) {
                  const _errs7 = errors;
                  if (typeof data.force !== "boolean") {
                    validate559.errors = ONE_ERROR;
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate559.errors = ONE_ERROR;
      return false;
    }
  }
  validate559.errors = vErrors;
  return errors === 0;
}

const schema224 = {
  type: "object",
  properties: { parent: { type: "string" }, child: { type: "string" }, node: { type: "string" } },
  required: ["parent"],
  additionalProperties: false,
};

function validate597(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.parent === undefined || !func0.call(data, "parent")) && (missing0 = "parent")) {
        validate597.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "parent" || key0 === "child" || key0 === "node")) {
            validate597.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.parent !== undefined && func0.call(data, "parent")) {
            const _errs2 = errors;
            if (typeof data.parent !== "string") {
              validate597.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.child !== undefined && func0.call(data, "child")) {
              const _errs4 = errors;
              if (typeof data.child !== "string") {
                validate597.errors = ONE_ERROR;
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.node !== undefined && func0.call(data, "node")) {
                const _errs6 = errors;
                if (typeof data.node !== "string") {
                  validate597.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate597.errors = ONE_ERROR;
      return false;
    }
  }
  validate597.errors = vErrors;
  return errors === 0;
}

const schema225 = {
  type: "object",
  properties: {
    "node-name": { type: "string" },
    iothread: { $ref: "#/definitions/StrOrNull" },
    force: { type: "boolean" },
  },
  required: ["node-name", "iothread"],
  additionalProperties: false,
};
const schema226 = { anyOf: [{ type: "string" }, { type: "null" }] };

function validate599(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data !== "string") {
    const err0 = null;
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data !== null) {
      const err1 = null;
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err2 = null;
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
    validate599.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate599.errors = vErrors;
  return errors === 0;
}

function validate598(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (
        ((data["node-name"] === undefined || !func0.call(data, "node-name")) && (missing0 = "node-name")) ||
        ((data.iothread === undefined || !func0.call(data, "iothread")) && (missing0 = "iothread"))
      ) {
        validate598.errors = ONE_ERROR;
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "node-name" || key0 === "iothread" || key0 === "force")) {
            validate598.errors = ONE_ERROR;
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data["node-name"] !== undefined && func0.call(data, "node-name")) {
            const _errs2 = errors;
            if (typeof data["node-name"] !== "string") {
              validate598.errors = ONE_ERROR;
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.iothread !== undefined && func0.call(data, "iothread")) {
              const _errs4 = errors;
              if (
                !validate599(data.iothread, {
                  instancePath: instancePath + "/iothread",
                  parentData: data,
                  parentDataProperty: "iothread",
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate599.errors : vErrors.concat(validate599.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.force !== undefined && func0.call(data, "force")) {
                const _errs5 = errors;
                if (typeof data.force !== "boolean") {
                  validate598.errors = ONE_ERROR;
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate598.errors = ONE_ERROR;
      return false;
    }
  }
  validate598.errors = vErrors;
  return errors === 0;
}

export const VALIDATORS: Readonly<Record<string, (value: unknown) => boolean>> = {
  BlockCommitArguments: validate22,
  BlockDirtyBitmap: validate25,
  BlockDirtyBitmapAdd: validate26,
  BlockDirtyBitmapMerge: validate27,
  BlockExportDelArguments: validate31,
  BlockExportOptions: validate34,
  BlockJobCancelArguments: validate38,
  BlockJobChangeOptions: validate39,
  BlockJobCompleteArguments: validate50,
  BlockJobDismissArguments: validate51,
  BlockJobFinalizeArguments: validate52,
  BlockJobPauseArguments: validate53,
  BlockJobResumeArguments: validate54,
  BlockJobSetSpeedArguments: validate55,
  BlockResizeArguments: validate56,
  BlockSetWriteThresholdArguments: validate57,
  BlockStreamArguments: validate58,
  BlockdevBackup: validate60,
  BlockdevCreateArguments: validate69,
  BlockdevDelArguments: validate320,
  BlockdevMirrorArguments: validate321,
  BlockdevOptions: validate326,
  BlockdevReopenArguments: validate350,
  BlockdevSetActiveArguments: validate352,
  BlockdevSnapshot: validate353,
  BlockdevSnapshotDeleteInternalSyncArguments: validate354,
  BlockdevSnapshotInternal: validate355,
  BlockdevSnapshotSync: validate356,
  ChangeBackingFileArguments: validate359,
  ChardevAddArguments: validate360,
  ChardevChangeArguments: validate427,
  ChardevRemoveArguments: validate429,
  ChardevSendBreakArguments: validate430,
  DriveBackup: validate431,
  DriveMirror: validate438,
  JobCancelArguments: validate444,
  JobCompleteArguments: validate445,
  JobDismissArguments: validate446,
  JobFinalizeArguments: validate447,
  JobPauseArguments: validate448,
  JobResumeArguments: validate449,
  MonitorOptions: validate450,
  NbdServerAddOptions: validate453,
  NbdServerOptions: validate454,
  NbdServerOptionsLegacy: validate456,
  NbdServerRemoveArguments: validate458,
  ObjectDelArguments: validate460,
  ObjectOptions: validate461,
  QmpCapabilitiesArguments: validate500,
  QomGetArguments: validate503,
  QomListArguments: validate504,
  QomListPropertiesArguments: validate505,
  QomListTypesArguments: validate506,
  QomSetArguments: validate507,
  QueryBlockstatsArguments: validate508,
  QueryNamedBlockNodesArguments: validate509,
  RingbufReadArguments: validate510,
  RingbufWriteArguments: validate513,
  TransactionArguments: validate515,
  XBlockdevAmendArguments: validate559,
  XBlockdevChangeArguments: validate597,
  XBlockdevSetIothreadArguments: validate598,
};
