package vn.vanthu.cli;

/// Finds a room of the house by its class.
interface Rooms {
    <T> T room(Class<T> room);
}
